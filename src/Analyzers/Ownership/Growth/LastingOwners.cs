using LifetimeGuard.Analyzers.Ownership.Contracts;
using LifetimeGuard.Analyzers.Ownership.Members;
using LifetimeGuard.Analyzers.Ownership.Registrations;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>Which members live as long as the process: static ones, and those of objects of which there is one from start to end.</summary>
internal sealed class LastingOwners(SingleObjects singles, ContractTable contracts)
{
    /// <summary>Why the member lives so long, in words; null where that is not known.</summary>
    public string? HolderOf(ISymbol member, CancellationToken cancellation)
    {
        if (MemberScope.Of(member) is null)
            return null;
        if (member.IsStatic)
            return "is static";

        var type = member.ContainingType;
        if (contracts.Has(type, ContractVerb.Lives, "process"))
            return $"lives as long as the process, as '{type.Name}' does";

        return IsItsOwnOnlyObject(type) || singles.IsRegistered(type, cancellation) ? $"belongs to the singleton '{type.Name}'" : null;
    }

    // public static Store Instance { get; } = new(); and nobody else can make one
    private static bool IsItsOwnOnlyObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false } && type.InstanceConstructors.All(constructor => constructor.DeclaredAccessibility is Accessibility.Private)
        && type.GetMembers().Count(member => member.IsStatic && SymbolEqualityComparer.Default.Equals(SingleObjects.TypeOf(member), type) && !member.IsImplicitlyDeclared) == 1;
}
