namespace LifetimeGuard.Harness.Reporting;

/// <summary>One launch of one app through one scenario.</summary>
public sealed record RunReport
{
    /// <summary>Counted from one within the scenario.</summary>
    public required int Number { get; init; }

    /// <summary>Invalid when there is a <see cref="Failure"/>, else leaky when there are <see cref="Leaks"/>.</summary>
    public Verdict Verdict => Failure is not null ? Verdict.Invalid : Leaks.Count > 0 ? Verdict.Leaky : Verdict.Clean;

    /// <summary>What was left behind.</summary>
    public IReadOnlyList<Leak> Leaks { get; init; } = [];

    /// <summary>Why the run says nothing: a crash at start with the last output, an app that was never ready; null for a valid run.</summary>
    public string? Failure { get; init; }

    /// <summary>What is worth knowing but fails nothing, such as a heap that grew a little.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What could not be looked at in this run, with the reason.</summary>
    public IReadOnlyList<string> Degraded { get; init; } = [];

    /// <summary>The app's exit code (128 + n for signal n); null when the harness had to end it.</summary>
    public int? ExitCode { get; init; }

    /// <summary>From start to ready, in seconds.</summary>
    public double ReadySeconds { get; init; }

    /// <summary>From the close verb to the end of the process, in seconds; null when it did not end by itself.</summary>
    public double? ExitSeconds { get; init; }

    /// <summary>Growth of the live heap between ready and after work, in bytes; null when it was not measured.</summary>
    public long? HeapGrowthBytes { get; init; }

    /// <summary>What was counted at each measuring point.</summary>
    public IReadOnlyList<PointReport> Points { get; init; } = [];

    /// <summary>The whole run, settling and cleaning up included, in seconds.</summary>
    public double Seconds { get; init; }
}
