using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>Types of which the program has one object, from its start to its end: nothing is lost when that never unregisters.</summary>
internal sealed class SingleObjects(Compilation compilation, ContractTable contracts)
{
    private readonly Lazy<Registered> _registered = new(() => RegisteredIn(compilation, contracts));

    public bool IsSingle(INamedTypeSymbol type) =>
        type.IsAbstract
        || contracts.Has(type, ContractVerb.Lives, "process")
        || type.GetMembers().Any(member => member.IsStatic && SymbolEqualityComparer.Default.Equals(TypeOf(member), type))
        || _registered.Value.Names.Contains(type.Name);

    /// <summary>Whether the program registers the type itself as a singleton: by its name as a type argument, <c>typeof</c> or object.</summary>
    public bool IsRegistered(INamedTypeSymbol type, CancellationToken cancellation) =>
        _registered.Value.Names.Contains(type.Name) && _registered.Value.Calls.Any(call => Names(call, type, cancellation));

    private bool Names(InvocationExpressionSyntax call, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var names = call.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == type.Name);
        return names.Any(name => compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol is { } symbol
            && SymbolEqualityComparer.Default.Equals(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol, type.OriginalDefinition));
    }

    internal static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type is INamedTypeSymbol { Name: "Lazy", TypeArguments: [var inner] } ? inner : field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    // By name alone: a type is rather taken for a single one than not.
    private static Registered RegisteredIn(Compilation compilation, ContractTable contracts)
    {
        var recorders = new HashSet<string>(contracts.MemberNamesWith(ContractVerb.Records, "singletons"), StringComparer.Ordinal);
        var calls = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && recorders.Contains(name))
            .ToImmutableArray();
        var names = calls.SelectMany(call => call.DescendantTokens().SkipWhile(token => !recorders.Contains(token.ValueText))).Select(token => token.ValueText);
        return new Registered(calls, new HashSet<string>(names, StringComparer.Ordinal));
    }

    private sealed record Registered(ImmutableArray<InvocationExpressionSyntax> Calls, HashSet<string> Names);
}
