using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>Makes the graphs of a compilation's bodies when a duty exists there, each once.</summary>
internal sealed class FlowGraphs(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, Lazy<FlowGraph?>> _graphs = new();

    /// <summary>How many bodies have been looked into.</summary>
    public int Count => _graphs.Count;

    /// <summary>The graph of the innermost body around an operation, or null where there is none (attributes, broken code).</summary>
    public FlowGraph? Around(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return OfLambda(lambda);
                case ILocalFunctionOperation local:
                    return OfLocalFunction(local);
                case { Parent: null }:
                    return OfBody(current);
            }
        }

        return null;
    }

    /// <summary>The graph of a method of this compilation; null where it has no body here.</summary>
    public FlowGraph? Of(IMethodSymbol method)
    {
        method = method.PartialImplementationPart ?? method;
        if (method.DeclaringSyntaxReferences.Length != 1 || BodyOf(method) is not { } syntax)
            return null;

        if (ModelOf(syntax.SyntaxTree) is not { } model || model.GetOperation(syntax) is not { } operation)
            return null;

        return operation is ILocalFunctionOperation local ? OfLocalFunction(local) : OfBody(operation);
    }

    /// <summary>The graph of the code behind a delegate: a lambda, or a method that nobody overrides; null where it is not known.</summary>
    public FlowGraph? OfDelegate(IOperation value)
    {
        return value.DelegateTarget() switch
        {
            IAnonymousFunctionOperation lambda => OfLambda(lambda),
            IMethodReferenceOperation { Method: { IsAbstract: false, IsVirtual: false, IsOverride: false } method } => Of(method.OriginalDefinition),
            _ => null,
        };
    }

    /// <summary>The operation of a piece of this compilation's source.</summary>
    public IOperation? OperationAt(SyntaxNode syntax) => ModelOf(syntax.SyntaxTree)?.GetOperation(syntax);

    /// <summary>The operations of all members of a type that has one declaration; null where it is elsewhere.</summary>
    public IEnumerable<IOperation>? OperationsOf(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences is not [var declaration] || !compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return null;

        return from member in type.GetMembers()
               where !member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences.Length == 1
               let body = OperationAt(member.DeclaringSyntaxReferences[0].GetSyntax())
               where body is not null
               from operation in body.Descendants()
               select operation;
    }

    /// <summary>The method, constructor or accessor whose declaration or body that is.</summary>
    public IMethodSymbol? MethodAt(SyntaxNode syntax) =>
        ModelOf(syntax.SyntaxTree) is { } model
            ? model.GetDeclaredSymbol(syntax) as IMethodSymbol ?? (syntax is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } ? (model.GetDeclaredSymbol(property) as IPropertySymbol)?.GetMethod : null)
            : null;

    private SyntaxNode? BodyOf(IMethodSymbol method)
    {
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax();
        return compilation.ContainsSyntaxTree(declaration.SyntaxTree) ? declaration : null;
    }

    private FlowGraph? OfLambda(IAnonymousFunctionOperation lambda) =>
        Cached(lambda.Syntax, () =>
        {
            if (lambda.Parent is null || Around(lambda.Parent) is not { } outer)
                return null;

            var found = outer.Lambdas.FirstOrDefault(candidate => candidate.Syntax == lambda.Syntax);
            return found is null ? null : outer.Of(found);
        });

    private FlowGraph? OfLocalFunction(ILocalFunctionOperation local) =>
        Cached(local.Syntax, () =>
        {
            if (local.Parent is null || Around(local.Parent) is not { } outer)
                return null;

            var found = outer.LocalFunctions.FirstOrDefault(candidate => candidate.DeclaringSyntaxReferences[0].GetSyntax() == local.Syntax);
            return found is null ? null : outer.Of(found);
        });

    private FlowGraph? OfBody(IOperation root) => Cached(root.Syntax, () => Create(root));

    private FlowGraph? Cached(SyntaxNode syntax, Func<FlowGraph?> create) =>
        _graphs.GetOrAdd(syntax, _ => new Lazy<FlowGraph?>(create, LazyThreadSafetyMode.ExecutionAndPublication)).Value;

    private static FlowGraph? Create(IOperation root)
    {
        ControlFlowGraph? graph = root switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IBlockOperation block => ControlFlowGraph.Create(block),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
            IParameterInitializerOperation parameter => ControlFlowGraph.Create(parameter),
            _ => null,
        };

        return graph is null ? null : new FlowGraph(graph, root.Syntax);
    }

    /// <summary>The semantic model of a piece of this compilation; null where the tree is not its own.</summary>
    public SemanticModel? ModelOf(SyntaxTree tree) =>
        compilation.ContainsSyntaxTree(tree) ? _models.GetOrAdd(tree, key => compilation.GetSemanticModel(key)) : null;
}
