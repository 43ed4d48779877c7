using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Finds the whole expression whose value nobody takes, from the part of it that a rule points at.</summary>
internal static class DroppedExpression
{
    /// <summary>Climbs out of <c>?.</c>, <c>?:</c>, <c>??</c>, parentheses, <c>!</c> and a discard to what stands as a statement.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax expression, SemanticModel model)
    {
        var whole = expression;
        while (whole.Parent is ExpressionSyntax parent && PassesOn(parent, whole, model))
            whole = parent;
        return whole;
    }

    private static bool PassesOn(ExpressionSyntax parent, ExpressionSyntax part, SemanticModel model) => parent switch
    {
        ConditionalAccessExpressionSyntax access => access.WhenNotNull == part,
        ConditionalExpressionSyntax choice => choice.Condition != part,
        BinaryExpressionSyntax { OperatorToken.ValueText: "??" } => true,
        ParenthesizedExpressionSyntax => true,
        PostfixUnaryExpressionSyntax { OperatorToken.ValueText: "!" } => true,
        AssignmentExpressionSyntax assignment => assignment.Right == part && model.GetSymbolInfo(assignment.Left).Symbol is IDiscardSymbol,
        _ => false,
    };
}
