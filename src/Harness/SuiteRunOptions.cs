using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness;

/// <summary>How a suite is run this time.</summary>
public sealed record SuiteRunOptions
{
    /// <summary>Names of the apps to run; empty: all.</summary>
    public IReadOnlyList<string> Apps { get; init; } = [];

    /// <summary>Runs per scenario; null: as the suite says.</summary>
    public int? Repeat { get; init; }

    /// <summary>Runs at the same time, at least one.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Where app projects are built; null: in their own bin and obj folders.</summary>
    public string? ArtifactsPath { get; init; }

    /// <summary>What the rules reported about the apps' source; joined to the leaks by file and line.</summary>
    public IReadOnlyList<StaticFinding> Findings { get; init; } = [];

    /// <summary>Whether the planted leaks are looked for first; without it a clean report is only as good as the last time they were seen.</summary>
    public bool Canaries { get; init; } = true;

    /// <summary>The clock that deadlines and settling use.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
