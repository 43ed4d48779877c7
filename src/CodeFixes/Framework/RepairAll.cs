using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>
/// Applies one kind of repair to all findings, one after the other. Merging independent edits, as the batch fixer does,
/// would lose findings that share a function: both make it async.
/// </summary>
internal sealed class RepairAll(ImmutableArray<Repair> repairs) : DocumentBasedFixAllProvider
{
    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellation = fixAllContext.CancellationToken;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || repairs.FirstOrDefault(repair => repair.Key == fixAllContext.CodeActionEquivalenceKey) is not { } chosen)
            return document;

        var (marked, marks) = TargetMark.Set(root, diagnostics.OrderBy(finding => finding.Location.SourceSpan.Start));
        var current = document.WithSyntaxRoot(marked);
        foreach (var mark in marks)
        {
            var target = await RepairTarget.FindAsync(current, mark, cancellation).ConfigureAwait(false);
            if (target is not null && await chosen.TryAsync(target, cancellation).ConfigureAwait(false) is { } repaired)
                current = repaired;
        }

        return current;
    }
}
