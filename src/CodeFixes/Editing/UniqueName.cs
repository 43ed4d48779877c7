using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Chooses names that mean nothing else where they are put.</summary>
internal static class UniqueName
{
    /// <summary><paramref name="wanted"/>, with a number where a local, parameter or member already has the name.</summary>
    public static string ForLocal(string wanted, SyntaxNode place, SemanticModel model)
    {
        var member = place.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(node => node is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(
            member.DescendantTokens().Select(token => token.ValueText)
                .Concat(model.LookupSymbols(place.SpanStart).Select(symbol => symbol.Name)),
            StringComparer.Ordinal);
        return First(wanted, taken);
    }

    /// <summary><paramref name="wanted"/>, with a number where the type or a base of it already has such a member.</summary>
    public static string ForField(string wanted, INamedTypeSymbol type)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            taken.UnionWith(current.MemberNames);
        return First(wanted, taken);
    }

    private static string First(string wanted, HashSet<string> taken)
    {
        string name = wanted;
        for (int number = 2; taken.Contains(name); number++)
            name = wanted + number;
        return name;
    }
}
