using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Processes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Tells the work before its source is disposed: <c>_stop?.Cancel()</c> in front of <c>_stop?.Dispose()</c>.</summary>
internal sealed class CancelBeforeDisposing(string key) : Repair(key, "Cancel it first")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(Apply(target));

    private static SyntaxNode? Apply(RepairTarget target)
    {
        if (target.Expression.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax } disposal
            || target.Expression.DescendantTokens().Where(token => token.ValueText == "Dispose").ToList() is not [var name])
            return null;

        var cancel = disposal.ReplaceToken(name, SyntaxFactory.Identifier(nameof(CancellationTokenSource.Cancel)).WithTriviaFrom(name)).WithoutTrivia().WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        return InFront.Of(disposal, cancel, target);
    }
}
