using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Closes the child's input before the child is waited for.</summary>
internal sealed class CloseInput(string key) : Repair(key, "Close the child's input first")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(
        target.Places is [MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StandardInput" } input]
        && target.Expression.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } wait
            ? InFront.Of(wait, ParseStatement($"{input.WithoutTrivia()}.Close();").WithTrailingTrivia(ElasticCarriageReturnLineFeed), target)
            : null);
}
