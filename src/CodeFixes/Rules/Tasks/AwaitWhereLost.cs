using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Tasks;

/// <summary>Awaits a task in a local before the statement that leaves without it, or at the end of the body.</summary>
internal sealed class AwaitWhereLost(string key) : Repair(key, "Await it before it is lost")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (TaskLocal.Of(target.Expression, target.Model) is not { } task
            || !CanBeAwaitedTwice(task.Symbol.Type)
            || AwaitHost.Around(target.Expression, target.Model) is not { IsAsync: true } host
            || target.Places.LastOrDefault(place => !place.Span.IntersectsWith(target.Expression.Span) || place is BlockSyntax) is not { } lost
            || !lost.AncestorsAndSelf().Contains(host.Function))
        {
            return null;
        }

        var awaited = ExpressionStatement(AwaitStyle.Of(target.Root).Await(IdentifierName(task.Symbol.Name), task.Symbol.Type))
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return lost switch
        {
            // A loss at a closing brace: the end of the body, or of the scope that has the local.
            BlockSyntax => task.Declaration.Parent is BlockSyntax scope ? target.Root.ReplaceNode(scope, scope.AddStatements(awaited)) : null,
            ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => Before((StatementSyntax)lost, awaited, target.Root),
            _ => null,
        };
    }

    // Other paths may have awaited it before, which a ValueTask does not allow. And a task of a task was meant to be awaited
    // where it was made.
    private static bool CanBeAwaitedTwice(ITypeSymbol task) =>
        !task.IsValueType && task is not INamedTypeSymbol { TypeArguments: [{ Name: "Task" }] };

    private static SyntaxNode Before(StatementSyntax jump, StatementSyntax awaited, SyntaxNode root)
    {
        if (jump.Parent is BlockSyntax)
            return root.ReplaceNode(jump, NewStatement.Before(awaited, jump));

        var block = Block(awaited, jump.WithoutLeadingTrivia())
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(jump, block);
    }
}
