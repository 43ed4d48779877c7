namespace LifetimeGuard.Analyzers.Ownership.Waits;

/// <summary>A child process that goes on after a wait for it has ended early.</summary>
/// <param name="IsOfResult">Whether the wait says so by returning <c>false</c>, and not by an exception or a lost race.</param>
/// <param name="Verdict">Where it is started and where it is left.</param>
internal sealed record LeftChild(bool IsOfResult, Verdict Verdict);
