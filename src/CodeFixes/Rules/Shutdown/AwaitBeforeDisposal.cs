using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>Awaits a task that is returned out of the scope of what it uses, and makes the method async for that.</summary>
internal sealed class AwaitBeforeDisposal(string key) : Repair(key, "Await it before the resource is disposed")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation)
    {
        var returned = target.Expression.FirstAncestorOrSelf<ReturnStatementSyntax>();
        return Task.FromResult(returned?.Expression is { } value && AwaitHost.Around(value, target.Model) is { IsAsync: false }
            ? AwaitInsertion.Rewrite(value, node => node, target.Model)
            : null);
    }
}
