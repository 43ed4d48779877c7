using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Kills the child with all its children where <c>WaitForExit</c> gives up, and waits for its end.</summary>
internal sealed class KillWhenLate(string key) : Repair(key, "Kill the child when the time is over")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax child } } wait)
            return null;

        StatementSyntax[] end =
        [
            KillStatements.Kill(child.Identifier.ValueText, target.Model).WithTrailingTrivia(ElasticCarriageReturnLineFeed),
            KillStatements.Wait(child.Identifier.ValueText).WithTrailingTrivia(ElasticCarriageReturnLineFeed),
        ];
        SyntaxNode place = wait;
        while (place.Parent is ParenthesizedExpressionSyntax)
            place = place.Parent;
        switch (place.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                var test = IfStatement(
                        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, wait.WithoutTrivia()),
                        Block(end))
                    .WithIfKeyword(Token(SyntaxKind.IfKeyword).WithTrailingTrivia(Space));
                return target.Root.ReplaceNode(statement, test.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Parent: IfStatementSyntax late }:
                return target.Root.ReplaceNode(late, late.WithStatement(First(end, late.Statement)).WithAdditionalAnnotations(Formatter.Annotation));
            case IfStatementSyntax { Else: { Statement: not IfStatementSyntax } otherwise } inTime when inTime.Condition == place:
                return target.Root.ReplaceNode(otherwise, otherwise.WithStatement(First(end, otherwise.Statement)).WithAdditionalAnnotations(Formatter.Annotation));
            default:
                return null;
        }
    }

    private static BlockSyntax First(StatementSyntax[] added, StatementSyntax statement) => statement is BlockSyntax block
        ? block.WithStatements(block.Statements.InsertRange(0, added))
        : Block(added).AddStatements(statement.WithLeadingTrivia(ElasticMarker)).WithTrailingTrivia(ElasticCarriageReturnLineFeed);
}
