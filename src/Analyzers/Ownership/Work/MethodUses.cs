using System.Collections.Concurrent;
using System.Collections.Immutable;
using LifetimeGuard.Analyzers.Ownership.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Where a compilation names its <c>async void</c> methods, and what for. Looked up when one is found, each tree once.</summary>
internal sealed class MethodUses
{
    private readonly FlowGraphs _graphs;
    private readonly HandlerShape _shape;
    private readonly Lazy<ILookup<string, SimpleNameSyntax>> _named;
    private readonly ConcurrentDictionary<ISymbol, HashSet<MethodUse>> _known = new(SymbolEqualityComparer.Default);

    public MethodUses(Compilation compilation, FlowGraphs graphs, HandlerShape shape)
    {
        _graphs = graphs;
        _shape = shape;
        _named = new Lazy<ILookup<string, SimpleNameSyntax>>(() => NamesIn(compilation));
    }

    /// <summary>All that the compilation does with the method.</summary>
    public HashSet<MethodUse> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var definition = method.OriginalDefinition;
        return _known.GetOrAdd(definition, _ => [.. UsesOf(definition, cancellation)]);
    }

    private IEnumerable<MethodUse> UsesOf(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var name in Candidates(method, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_graphs.ModelOf(name.SyntaxTree) is { } model && Names(model.GetSymbolInfo(name, cancellation), method) && UseAt(name, model) is { } use)
                yield return use;
        }
    }

    private IEnumerable<SimpleNameSyntax> Candidates(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is not MethodKind.LocalFunction && method.DeclaredAccessibility is not Accessibility.Private)
            return _named.Value[method.Name];

        var scopes = method.MethodKind is MethodKind.LocalFunction
            ? method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>()!)
            : method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));
        return scopes.SelectMany(scope => scope.DescendantNodes()).OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name);
    }

    // A delegate of a type that cannot be resolved still names the method among its candidates.
    private static bool Names(SymbolInfo info, IMethodSymbol method) =>
        info.Symbol is { } symbol ? Is(symbol, method) : info.CandidateSymbols.Any(candidate => Is(candidate, method));

    private static bool Is(ISymbol symbol, IMethodSymbol method) =>
        symbol is IMethodSymbol named && SymbolEqualityComparer.Default.Equals((named.ReducedFrom ?? named).OriginalDefinition, method);

    private MethodUse? UseAt(SimpleNameSyntax name, SemanticModel model)
    {
        ExpressionSyntax named = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (named.Parent is InvocationExpressionSyntax call && call.Expression == named)
            return MethodUse.Call;
        if (named.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } })
            return null;

        var made = Made(named);
        if (made.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression })
            return MethodUse.Subscription;

        var type = model.GetTypeInfo(made).ConvertedType ?? model.GetTypeInfo(named).ConvertedType;
        return type is null or IErrorTypeSymbol || _shape.IsHandler(type) ? MethodUse.Subscription : MethodUse.Delegate;
    }

    // new EventHandler(Save), (EventHandler)Save
    private static ExpressionSyntax Made(ExpressionSyntax named) => named.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax => Made((ExpressionSyntax)named.Parent),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax } creation } } => Made(creation),
        _ => named,
    };

    private static ILookup<string, SimpleNameSyntax> NamesIn(Compilation compilation)
    {
        var wanted = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } && method.Modifiers.Any(SyntaxKind.AsyncKeyword))
            .Select(method => method.Identifier.ValueText)
            .ToImmutableHashSet();

        // Text is cheaper to search than nodes are to make.
        return compilation.SyntaxTrees
            .Where(tree => tree.GetText().ToString() is var text && wanted.Any(name => text.Contains(name)))
            .SelectMany(tree => tree.GetRoot().DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Where(name => wanted.Contains(name.Identifier.ValueText))
            .ToLookup(name => name.Identifier.ValueText);
    }
}
