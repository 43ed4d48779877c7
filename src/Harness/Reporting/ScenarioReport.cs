namespace LifetimeGuard.Harness.Reporting;

/// <summary>All runs of one scenario with one app.</summary>
public sealed record ScenarioReport
{
    /// <summary>T1-T6, or the suite's own name.</summary>
    public required string Id { get; init; }

    /// <summary>The act in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<RunReport> Runs { get; init; }

    /// <summary>Each different leak once, with how often it was seen; most frequent first.</summary>
    public required IReadOnlyList<LeakTally> Leaks { get; init; }

    /// <summary>The worst of its runs: a leak in one of three is a leak.</summary>
    public Verdict Verdict => Runs.Count == 0 ? Verdict.Clean : Runs.Max(run => run.Verdict);
}
