namespace LifetimeGuard.Harness.Reporting;

/// <summary>One app through all scenarios.</summary>
public sealed record AppReport
{
    /// <summary>As in the suite.</summary>
    public required string Name { get; init; }

    /// <summary>In the suite's order.</summary>
    public required IReadOnlyList<ScenarioReport> Scenarios { get; init; }

    /// <summary>The worst of its scenarios.</summary>
    public Verdict Verdict => Scenarios.Count == 0 ? Verdict.Clean : Scenarios.Max(scenario => scenario.Verdict);
}
