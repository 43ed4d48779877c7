using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.Members;

/// <summary>Which members can be seen in full: nothing outside one type can read or write them.</summary>
internal static class MemberScope
{
    /// <summary>The type in which every use of the member is written; null where others may use it.</summary>
    public static INamedTypeSymbol? Of(ISymbol member)
    {
        if (member.GetAttributes().Length > 0)
            return null;

        for (var current = member; current.ContainingType is { } owner; current = owner)
        {
            if (current.DeclaredAccessibility is Accessibility.Private)
                return owner;
        }

        return null;
    }

    /// <summary>A field that somebody wrote, or a property that is no more than one.</summary>
    public static bool IsVariable(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } => true,
        IPropertySymbol { IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true } property =>
            property.ContainingType.GetMembers().Any(other => other is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
        _ => false,
    };

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
