namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>One point on one path.</summary>
/// <param name="Block">The block.</param>
/// <param name="Index">The operation of the block that comes next.</param>
/// <param name="Aliases">Who holds the value.</param>
/// <param name="Facts">What the conditions said.</param>
/// <param name="Pending">Which finally blocks are to run, and where to go then.</param>
/// <param name="IsShown">Whether somebody waits by now for what the value promises.</param>
/// <param name="Fails">Whether a call has failed on this path; if the exception leaves the body, that is nobody's mistake here.</param>
internal sealed record WalkState(int Block, int Index, AliasSet Aliases, Facts Facts, PendingFinally? Pending, bool Fails = false, bool IsShown = false);
