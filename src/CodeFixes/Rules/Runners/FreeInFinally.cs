using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>Puts what follows the allocation of a handle into a <c>try</c>, and frees the handle in its <c>finally</c>.</summary>
internal sealed class FreeInFinally(string key) : Repair(key, "Free it in a 'finally'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression.Parent is not EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Identifier.ValueText: var handle,
                    Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration }
                }
            })
        {
            return null;
        }

        int next = block.Statements.IndexOf(declaration) + 1;
        var rest = Block(block.Statements.Skip(next));
        var frees = rest.DescendantNodes().OfType<ExpressionStatementSyntax>().Where(statement => IsFree(statement, handle)).ToList();
        if (rest.Statements.Count == 0 || frees.Any(free => free.Parent is not BlockSyntax || HasComment(free)))
            return null;

        var work = Without(frees, rest);
        if (work.Statements.Count == 0 || work.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => IsFreeOf(access, handle)))
            return null;

        var guarded = TryStatement(work, default, FinallyClause(Block(NewStatement.Call(handle, "Free"))))
            .WithLeadingTrivia(ElasticCarriageReturnLineFeed)
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        var statements = block.Statements.Take(next).Append(guarded);
        return target.Root.ReplaceNode(block, block.WithStatements(List(statements)));
    }

    // A blank line before the statement that goes stays before the one that follows.
    private static BlockSyntax Without(IReadOnlyList<ExpressionStatementSyntax> frees, BlockSyntax rest)
    {
        var work = rest.TrackNodes(frees);
        foreach (var free in frees)
        {
            var current = work.GetCurrentNode(free)!;
            var siblings = ((BlockSyntax)current.Parent!).Statements;
            int next = siblings.IndexOf(current) + 1;
            bool leavesBlankLine = next < siblings.Count && current.GetLeadingTrivia() is [{ RawKind: (int)SyntaxKind.EndOfLineTrivia }, ..];
            if (leavesBlankLine)
                work = work.ReplaceNode(siblings[next], siblings[next].WithLeadingTrivia(siblings[next].GetLeadingTrivia().Insert(0, current.GetLeadingTrivia()[0])));
            work = work.RemoveNode(work.GetCurrentNode(free)!, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return work;
    }

    private static bool IsFree(ExpressionStatementSyntax statement, string handle) =>
        statement.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && IsFreeOf(access, handle);

    private static bool IsFreeOf(MemberAccessExpressionSyntax access, string handle) =>
        access is { Name.Identifier.ValueText: "Free", Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == handle;

    private static bool HasComment(SyntaxNode node) =>
        node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
}
