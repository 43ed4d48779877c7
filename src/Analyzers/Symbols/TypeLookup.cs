using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Symbols;

/// <summary>Finds types by metadata name and asks about inheritance.</summary>
internal static class TypeLookup
{
    /// <summary>
    /// The type of that metadata name, or null. Where several assemblies define it, the one the program itself would see:
    /// its own first, then a public one. (<c>GetTypeByMetadataName</c> would answer null.)
    /// </summary>
    public static INamedTypeSymbol? FindType(this Compilation compilation, string metadataName)
    {
        INamedTypeSymbol? found = null;
        foreach (var candidate in compilation.GetTypesByMetadataName(metadataName))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, compilation.Assembly))
                return candidate;

            if (found is null && candidate.DeclaredAccessibility == Accessibility.Public)
                found = candidate;
        }

        return found;
    }

    /// <summary>Whether <paramref name="type"/> is <paramref name="ancestor"/>, derives from it or implements it; generic types by definition.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        if (type is null || ancestor is null)
            return false;

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor))
                return true;
        }

        return ancestor.TypeKind == TypeKind.Interface
            && type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, ancestor));
    }

    /// <summary>The name that data files use: <c>Namespace.Outer+Inner`1</c>.</summary>
    public static string FullMetadataName(this INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (definition.ContainingType is { } outer)
            return FullMetadataName(outer) + "+" + definition.MetadataName;

        return definition.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + definition.MetadataName
            : definition.MetadataName;
    }
}
