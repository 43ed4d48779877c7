using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Editing;

/// <summary>Turns <c>StartAsync(); return Task.CompletedTask;</c> into <c>return StartAsync();</c>.</summary>
internal sealed class ReturnDropped(string key) : Repair(key, "Return it")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) =>
        Task.FromResult(Apply(target, DroppedExpression.Around(target.Expression, target.Model)));

    private static SyntaxNode? Apply(RepairTarget target, ExpressionSyntax dropped)
    {
        var task = dropped is AssignmentExpressionSyntax discard ? discard.Right : dropped;
        if (task is ConditionalAccessExpressionSyntax
            || dropped.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement
            || AwaitHost.Around(statement, target.Model) is not { IsAsync: false, Result: AwaitResult.Task }
            || IsInsideScope(statement))
        {
            return null;
        }

        int next = block.Statements.IndexOf(statement) + 1;
        if (next >= block.Statements.Count
            || block.Statements[next] is not ReturnStatementSyntax { Expression: { } returned } completed
            || !CompletedTask.Is(returned, target.Model)
            || completed.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).Any(IsComment))
        {
            return null;
        }

        var answer = ReturnStatement(task.WithoutTrivia())
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(completed.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        var statements = block.Statements.Replace(statement, answer).RemoveAt(next);
        return target.Root.ReplaceNode(block, block.WithStatements(statements));
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    // A task returned out of a using, try or lock would run on after the scope is gone.
    private static bool IsInsideScope(SyntaxNode statement)
    {
        foreach (var ancestor in statement.Ancestors())
        {
            if (ancestor is TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax)
                return true;
            if (ancestor is BlockSyntax block && block.Statements.Any(sibling =>
                    sibling is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && sibling.SpanStart < statement.SpanStart))
                return true;
            if (ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                return false;
        }

        return false;
    }
}
