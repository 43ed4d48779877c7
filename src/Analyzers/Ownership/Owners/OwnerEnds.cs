using LifetimeGuard.Analyzers.Ownership.Work;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Owners;

/// <summary>By which member the user of a type ends its objects.</summary>
internal static class OwnerEnds
{
    /// <summary>The type's own end, or that of a base class which the type could override; null where there is none.</summary>
    public static string? NameOf(INamedTypeSymbol owner)
    {
        for (INamedTypeSymbol? current = owner; current is not null; current = current.BaseType)
        {
            bool isHere = !current.DeclaringSyntaxReferences.IsEmpty;
            var ends = current.GetMembers().OfType<IMethodSymbol>().Where(method => isHere ? IsEnd(method) : IsOverridableDispose(method)).ToList();
            var end = ends.FirstOrDefault(method => method.Name.EndsWith("Dispose", StringComparison.Ordinal)) ?? ends.FirstOrDefault(method => method.DeclaredAccessibility is not Accessibility.Private);
            if (end is not null)
                return end.Name.Substring(end.Name.LastIndexOf('.') + 1);
        }

        return null;
    }

    private static bool IsEnd(IMethodSymbol method) =>
        !method.IsStatic && method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && CleanupMembers.IsCleanup(method);

    // Of a base class elsewhere only what its user is bound to call.
    private static bool IsOverridableDispose(IMethodSymbol method) =>
        method is { Name: "Dispose" or "DisposeAsync" or "StopAsync", IsStatic: false, IsSealed: false } && (method.IsVirtual || method.IsAbstract || method.IsOverride);
}
