namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>What a shutdown did, step by step, and what it left behind.</summary>
public sealed record ShutdownReport
{
    /// <summary>Why it began.</summary>
    public required ShutdownReason Reason { get; init; }

    /// <summary>How it went.</summary>
    public required ShutdownOutcome Outcome { get; init; }

    /// <summary>One entry a participant, in the order in which they ended.</summary>
    public required IReadOnlyList<ShutdownStep> Steps { get; init; }

    /// <summary>What the final verification found alive: of the participants, and what a <see cref="Tasks.Deadline"/> had abandoned.</summary>
    public required IReadOnlyList<Survivor> Survivors { get; init; }

    /// <summary>What the process still held, registered or not.</summary>
    public required ProcessCounts Counts { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The log file.</summary>
    public required string LogPath { get; init; }

    /// <summary>Why the log file could not be written; null when it was.</summary>
    public Exception? LogError { get; init; }

    /// <summary>What Main should return; see <see cref="ShutdownExitCodes"/>.</summary>
    public int ExitCode => Outcome switch
    {
        ShutdownOutcome.Clean => ShutdownExitCodes.Clean,
        ShutdownOutcome.Forced => ShutdownExitCodes.Forced,
        _ => ShutdownExitCodes.Failed,
    };
}
