using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Types of which the program has one object, from its start to its end: nothing is lost when that never unregisters.</summary>
internal sealed class SingleObjects(Compilation compilation, ContractTable contracts)
{
    private readonly Lazy<HashSet<string>> _registered = new(() => RegisteredIn(compilation, contracts));

    public bool IsSingle(INamedTypeSymbol type) =>
        type.IsAbstract
        || contracts.Has(type, ContractVerb.Lives, "process")
        || type.GetMembers().Any(member => member.IsStatic && SymbolEqualityComparer.Default.Equals(TypeOf(member), type))
        || _registered.Value.Contains(type.Name);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type is INamedTypeSymbol { Name: "Lazy", TypeArguments: [var inner] } ? inner : field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    // By name alone: a type is rather taken for a single one than not.
    private static HashSet<string> RegisteredIn(Compilation compilation, ContractTable contracts)
    {
        var recorders = new HashSet<string>(contracts.MemberNamesWith(ContractVerb.Records, "singletons"), StringComparer.Ordinal);
        return new HashSet<string>(
            from tree in compilation.SyntaxTrees
            from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && recorders.Contains(name)
            from token in call.DescendantTokens().SkipWhile(token => !recorders.Contains(token.ValueText))
            select token.ValueText,
            StringComparer.Ordinal);
    }
}
