using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>The function around an expression, as far as awaiting in it goes: is it async, or can it become so?</summary>
internal sealed class AwaitHost
{
    private static readonly ImmutableArray<InvocationExpressionSyntax> NoCalls = ImmutableArray<InvocationExpressionSyntax>.Empty;

    private AwaitHost(SyntaxNode function, AwaitResult result, ImmutableArray<InvocationExpressionSyntax> calls)
    {
        Function = function;
        Result = result;
        Calls = calls;
    }

    /// <summary>A method, local function or lambda; the compilation unit for top-level statements.</summary>
    public SyntaxNode Function { get; }

    public AwaitResult Result { get; }

    public bool IsAsync => Result is AwaitResult.Nothing;

    /// <summary>The calls of the function that must be awaited when it becomes async.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Calls { get; }

    /// <summary>Null where no await can stand: constructors, accessors, finalizers, and functions whose signature forbids it.</summary>
    public static AwaitHost? Around(SyntaxNode node, SemanticModel model)
    {
        if (FunctionAround(node) is not { } function)
            return null;
        if (function is CompilationUnitSyntax)
            return new AwaitHost(function, AwaitResult.Nothing, NoCalls);
        if (Symbol(function, model) is not { } method)
            return null;
        if (method.IsAsync)
            return new AwaitHost(function, AwaitResult.Nothing, NoCalls);

        return CanBecomeAsync(method, function) ? Becoming(method, function, model) : null;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax:
                    return ancestor;
                case GlobalStatementSyntax:
                    return ancestor.Parent;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static IMethodSymbol? Symbol(SyntaxNode function, SemanticModel model) => function is AnonymousFunctionExpressionSyntax
        ? model.GetSymbolInfo(function).Symbol as IMethodSymbol
        : model.GetDeclaredSymbol(function) as IMethodSymbol;

    private static bool CanBecomeAsync(IMethodSymbol method, SyntaxNode function) =>
        method is { ReturnsByRef: false, ReturnsByRefReadonly: false, PartialDefinitionPart: null }
        && method.Parameters.All(parameter => parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false })
        && !OwnNodes(function).Any(node => node is YieldStatementSyntax);

    private static AwaitHost? Becoming(IMethodSymbol method, SyntaxNode function, SemanticModel model)
    {
        if (method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } type)
            return new AwaitHost(function, type.IsGenericType ? AwaitResult.TaskOfValue : AwaitResult.Task, NoCalls);

        // A lambda's type follows from where it stands; whether it was made a task is checked on the result.
        if (function is AnonymousFunctionExpressionSyntax)
            return new AwaitHost(function, AwaitResult.Lambda, NoCalls);
        if (SymbolEqualityComparer.Default.Equals(model.Compilation.GetEntryPoint(CancellationToken.None), method))
            return new AwaitHost(function, AwaitResult.EntryPoint, NoCalls);

        return method.ReturnsVoid && AwaitableCalls.Of(method, function, model) is { IsEmpty: false } calls
            ? new AwaitHost(function, AwaitResult.AwaitableCalls, calls)
            : null;
    }

    /// <summary>The nodes that run when the function does: not those of functions nested in it.</summary>
    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) => function.DescendantNodes(node =>
        node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
