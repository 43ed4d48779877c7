namespace LifetimeGuard.Analyzers.Ownership.Flow;

/// <summary>One point on one path: where it is, who holds the value, what the conditions said, which finally blocks are to run.</summary>
internal sealed record WalkState(int Block, int Index, AliasSet Aliases, Facts Facts, PendingFinally? Pending);
