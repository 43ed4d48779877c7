using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Which expressions can move into a statement of their own without changing the order of things.</summary>
internal static class FirstEvaluation
{
    /// <summary>The statement that evaluates the expression before anything else; null where there is none.</summary>
    public static StatementSyntax? StatementOf(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is { } parent)
        {
            switch (parent)
            {
                case MemberAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax
                    or ElementAccessExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or IsPatternExpressionSyntax or ConditionalExpressionSyntax
                    when parent.SpanStart == node.SpanStart || parent is PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment when assignment.Right == node:
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } } }:
                case VariableDeclaratorSyntax or VariableDeclarationSyntax:
                    node = parent;
                    break;
                case ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax:
                    return (StatementSyntax)parent;
                case IfStatementSyntax branch when branch.Condition == node:
                    return branch;
                default:
                    return null;
            }
        }

        return null;
    }
}
