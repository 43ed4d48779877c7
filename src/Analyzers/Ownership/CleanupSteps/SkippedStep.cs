using Microsoft.CodeAnalysis;

namespace LifetimeGuard.Analyzers.Ownership.CleanupSteps;

/// <summary>A cleanup step that can fail, and the one that is left out when it does.</summary>
/// <param name="Failing">The expression that can fail.</param>
/// <param name="Skipped">The next step; the failing one itself where it is that of the loop's next round.</param>
/// <param name="Because">Why it can fail.</param>
internal sealed record SkippedStep(SyntaxNode Failing, SyntaxNode Skipped, string Because)
{
    /// <summary>Whether the same step for the other elements of a loop is left out.</summary>
    public bool IsNextRound => Skipped == Failing;
}
