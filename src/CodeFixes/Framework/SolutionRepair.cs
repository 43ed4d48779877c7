using Microsoft.CodeAnalysis;

namespace LifetimeGuard.CodeFixes.Framework;

/// <summary>One way to repair what a rule reports that changes several documents: a declaration and its uses.</summary>
/// <param name="key">The equivalence key: the rule's ID, an underscore, a verb phrase.</param>
/// <param name="title">What the editor's menu says.</param>
internal abstract class SolutionRepair(string key, string title)
{
    public string Key { get; } = key;

    public string Title { get; } = title;

    private string RuleId => Key.Substring(0, Key.IndexOf('_'));

    /// <summary>The repaired solution, or null where this repair does not apply or would not hold.</summary>
    /// <param name="document">The document with the reported declaration.</param>
    /// <param name="declaration">The declaration, a node of the document.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<Solution?> TryAsync(Document document, SyntaxNode declaration, CancellationToken cancellation)
    {
        var before = document.Project.Solution;
        var after = await ApplyAsync(document, declaration, cancellation).ConfigureAwait(false);
        return after is not null && await Proof.HoldsAsync(before, after, RuleId, cancellation).ConfigureAwait(false) ? after : null;
    }

    /// <summary>The declaration that a finding names; null where it names none.</summary>
    public abstract SyntaxNode? DeclarationOf(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>The changed solution, or null where the repair does not apply. It is proved before it is offered.</summary>
    protected abstract Task<Solution?> ApplyAsync(Document document, SyntaxNode declaration, CancellationToken cancellation);
}
