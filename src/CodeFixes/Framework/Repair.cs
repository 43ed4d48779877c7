using LifetimeGuard.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>One way to repair what a rule reports, within one document.</summary>
/// <param name="key">The equivalence key: the rule's ID, an underscore, a verb phrase.</param>
/// <param name="title">What the editor's menu says.</param>
internal abstract class Repair(string key, string title)
{
    public string Key { get; } = key;

    public string Title { get; } = title;

    private string RuleId => Key.Substring(0, Key.IndexOf('_'));

    /// <summary>The repaired document, or null where this repair does not apply or would not hold.</summary>
    public async Task<Document?> TryAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var target = await RepairTarget.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false);
        return target is null ? null : await TryAsync(target, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc cref="TryAsync(Document, Diagnostic, CancellationToken)"/>
    public async Task<Document?> TryAsync(RepairTarget target, CancellationToken cancellation)
    {
        var root = await ApplyAsync(target, cancellation).ConfigureAwait(false);
        if (root is null)
            return null;

        var repaired = target.Document.WithSyntaxRoot(LineBreaks.LikeIn(target.Root, root));
        return await Proof.HoldsAsync(target.Document, repaired, RuleId, cancellation).ConfigureAwait(false) ? repaired : null;
    }

    /// <summary>The changed syntax root, or null where the repair does not apply. It is proved before it is offered.</summary>
    protected abstract Task<SyntaxNode?> ApplyAsync(RepairTarget target, CancellationToken cancellation);
}
