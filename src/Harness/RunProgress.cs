using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness;

/// <summary>What a long run is at. Reports come from several runs at once and from any thread.</summary>
public sealed record RunProgress
{
    /// <summary>What began or ended.</summary>
    public required RunStage Stage { get; init; }

    /// <summary>The app; null while the canaries are run.</summary>
    public string? App { get; init; }

    /// <summary>The scenario's ID; null outside a run.</summary>
    public string? Scenario { get; init; }

    /// <summary>The run within its scenario, counted from one; zero outside a run.</summary>
    public int Run { get; init; }

    /// <summary>The finished run; null at every other stage.</summary>
    public RunReport? Finished { get; init; }

    /// <summary>Runs that have ended so far.</summary>
    public int RunsDone { get; init; }

    /// <summary>Runs that there will be.</summary>
    public int RunsTotal { get; init; }
}
