using LifetimeGuard.CodeFixes.Editing;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LifetimeGuard.CodeFixes.Rules.Processes;

/// <summary>Gives a child that is meant to stay a <c>using</c>: its handle is freed, it goes on.</summary>
internal sealed class ReleaseHandle(string key) : Repair(key, "Release the handle: the child is meant to stay")
{
    protected override Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation) => Task.FromResult(
        DroppedStart.StatementOf(target.Expression) is { } statement
            ? target.Root.ReplaceNode(statement, DroppedStart.Named(statement, target).Declaration.WithTriviaFrom(statement))
            : null);
}
