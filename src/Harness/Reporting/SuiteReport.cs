namespace LifetimeGuard.Harness.Reporting;

/// <summary>Everything one call of the harness found out.</summary>
public sealed record SuiteReport
{
    /// <summary>The suite's name.</summary>
    public required string Suite { get; init; }

    /// <summary>When the first app was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Building included.</summary>
    public required double Seconds { get; init; }

    /// <summary>The instrument's own check.</summary>
    public required CanaryReport Canaries { get; init; }

    /// <summary>In the suite's order.</summary>
    public required IReadOnlyList<AppReport> Apps { get; init; }

    /// <summary>The worst of the apps; invalid when a canary was not seen.</summary>
    public Verdict Verdict =>
        !Canaries.Passed ? Verdict.Invalid : Apps.Count == 0 ? Verdict.Clean : Apps.Max(app => app.Verdict);

    /// <summary>One of <see cref="ExitCodes"/>. An invalid run outweighs a leak: what was not seen cannot be judged.</summary>
    public int ExitCode => Verdict switch
    {
        Verdict.Clean => ExitCodes.Clean,
        Verdict.Leaky => ExitCodes.Leaks,
        _ => ExitCodes.InvalidRun,
    };
}
