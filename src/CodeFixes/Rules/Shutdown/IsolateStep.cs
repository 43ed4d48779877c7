using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>
/// Puts a cleanup step into a <c>try</c> and all that follows it into the <c>finally</c>: every step runs, and the failure still
/// leaves.
/// </summary>
internal sealed class IsolateStep(string key) : Repair(key, "Run the next steps in a 'finally'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Places is not [var skipped, ..] || skipped.Span == target.Expression.Span || StepIn(target.Expression, skipped) is not { Parent: BlockSyntax block } step)
            return null;

        int index = block.Statements.IndexOf(step);
        var rest = block.Statements.Skip(index + 1).ToList();
        if (DeclaresForLater(step, rest, target.Model))
            return null;

        var isolated = TryStatement(
                Block(SingletonList(step.WithoutLeadingTrivia())),
                default,
                FinallyClause(Block(List(Moved(rest)))))
            .WithLeadingTrivia(step.GetLeadingTrivia())
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return target.Root.ReplaceNode(block, block.WithStatements(List(block.Statements.Take(index).Append(isolated))));
    }

    // The statement around the failing step in the block that also has the step it skips.
    private static StatementSyntax? StepIn(ExpressionSyntax failing, SyntaxNode skipped) => failing.AncestorsAndSelf().OfType<StatementSyntax>()
        .FirstOrDefault(statement => statement.Parent is BlockSyntax block && block.Span.Contains(skipped.Span) && statement is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword });

    // A blank line between the steps stays outside the braces.
    private static IEnumerable<StatementSyntax> Moved(List<StatementSyntax> rest) =>
        rest.Select((statement, index) => index > 0 ? statement : statement.WithLeadingTrivia(statement.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));

    private static bool DeclaresForLater(StatementSyntax step, List<StatementSyntax> rest, SemanticModel model)
    {
        if (rest.Count == 0 || rest.Any(statement => statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax or LabeledStatementSyntax)))
            return true;

        return model.AnalyzeDataFlow(step) is { Succeeded: true } flow
            && flow.VariablesDeclared.Any(declared => rest.Any(statement => statement.DescendantTokens().Any(token => token.ValueText == declared.Name)));
    }
}
