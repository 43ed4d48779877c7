using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>The function around an expression, as far as awaiting in it goes: is it async, or can it become so?</summary>
internal sealed class AwaitHost
{
    private AwaitHost(SyntaxNode function, AwaitResult result, bool isAsync)
    {
        Function = function;
        Result = result;
        IsAsync = isAsync;
    }

    /// <summary>A method, local function or lambda; the compilation unit for top-level statements.</summary>
    public SyntaxNode Function { get; }

    public AwaitResult Result { get; }

    public bool IsAsync { get; }

    /// <summary>Null where no await can stand: constructors, accessors, finalizers, and functions whose signature forbids it.</summary>
    public static AwaitHost? Around(SyntaxNode node, SemanticModel model)
    {
        if (FunctionAround(node) is not { } function)
            return null;
        if (function is CompilationUnitSyntax)
            return new AwaitHost(function, AwaitResult.Nothing, isAsync: true);
        if (Symbol(function, model) is not { } method)
            return null;
        if (method.IsAsync)
            return new AwaitHost(function, AwaitResult.Nothing, isAsync: true);

        return CanBecomeAsync(method, function) && ResultOf(method, function, model) is { } result
            ? new AwaitHost(function, result, isAsync: false)
            : null;
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

    private static AwaitResult? ResultOf(IMethodSymbol method, SyntaxNode function, SemanticModel model)
    {
        if (method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } type)
            return type.IsGenericType ? AwaitResult.TaskOfValue : AwaitResult.Task;

        // A lambda's type follows from where it stands; whether it was made a task is checked on the result.
        if (function is AnonymousFunctionExpressionSyntax && method.ReturnsVoid)
            return AwaitResult.Lambda;

        return SymbolEqualityComparer.Default.Equals(model.Compilation.GetEntryPoint(CancellationToken.None), method)
            ? AwaitResult.EntryPoint
            : null;
    }

    /// <summary>The nodes that run when the function does: not those of functions nested in it.</summary>
    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) => function.DescendantNodes(node =>
        node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
