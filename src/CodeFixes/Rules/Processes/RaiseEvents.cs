using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Sets <c>EnableRaisingEvents</c> before the handler is added.</summary>
internal sealed class RaiseEvents(string key) : Repair(key, "Set 'EnableRaisingEvents'")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(
        target.Expression is AssignmentExpressionSyntax
        {
            Left: MemberAccessExpressionSyntax { Expression: var child },
            Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
        }
            ? InFront.Of(statement, ParseStatement($"{child.WithoutTrivia()}.EnableRaisingEvents = true;").WithTrailingTrivia(ElasticCarriageReturnLineFeed), target)
            : null);
}
