using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Recognises tasks that are over before they are returned: an async function does not await those.</summary>
internal static class CompletedTask
{
    /// <summary><c>Task.CompletedTask</c>, <c>ValueTask.CompletedTask</c>, <c>default</c>, <c>new ValueTask()</c>.</summary>
    public static bool Is(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression) && IsValueTask(model.GetTypeInfo(literal).ConvertedType),
        DefaultExpressionSyntax type => IsValueTask(model.GetTypeInfo(type).Type),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation => IsValueTask(model.GetTypeInfo(creation).Type),
        _ => model.GetSymbolInfo(expression).Symbol is IPropertySymbol { Name: "CompletedTask", IsStatic: true },
    };

    /// <summary>The <c>v</c> of <c>Task.FromResult(v)</c> and <c>new ValueTask&lt;T&gt;(v)</c>; null of everything else.</summary>
    public static ExpressionSyntax? ValueOf(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } call
            when model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } => only.Expression,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only] } creation
            when IsValueTask(model.GetTypeInfo(creation).Type)
            && model.GetSymbolInfo(creation).Symbol is IMethodSymbol { Parameters: [{ Name: "result" }] } => only.Expression,
        _ => null,
    };

    private static bool IsValueTask(ITypeSymbol? type) => type is { Name: "ValueTask", ContainingNamespace.Name: "Tasks" };
}
