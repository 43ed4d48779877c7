using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>How long a shutdown may take, and where it is recorded.</summary>
public sealed record ShutdownOptions
{
    /// <summary>
    /// Where the sequence is written, line by line; appended to, begun anew above one megabyte.
    /// Without a value: <c>shutdown.log</c> beside the application. A log that cannot be written never stops a shutdown;
    /// the report says why.
    /// </summary>
    public string? LogPath { get; init; }

    /// <summary>All phases together. A participant that would take longer is left behind and named.</summary>
    public TimeSpan TotalBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What is left of the sequence once it is forced (second signal, <see cref="ShutdownCoordinator.Force"/>).</summary>
    public TimeSpan ForcedBudget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Counted from the begin of the shutdown: a process that still exists then is ended with
    /// <see cref="ShutdownExitCodes.Forced"/>, whatever holds it. <see cref="Timeout.InfiniteTimeSpan"/> switches it off.
    /// </summary>
    public TimeSpan ForceExitAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// After a shutdown that a signal began: how long Main may take to return before the coordinator calls
    /// <see cref="Environment.Exit"/> itself. <see cref="Timeout.InfiniteTimeSpan"/> leaves it to Main.
    /// </summary>
    public TimeSpan ExitGracePeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Called when everything has been stopped and verified, and the process has not exited yet: for a last message, or to hand the report
    /// to somebody. On a thread of its own, for at most one second; a failure is logged.
    /// </summary>
    public Action<ShutdownReport>? OnStopped { get; init; }

    /// <summary>Gets what the log file gets.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock of the deadlines. The watchdog always uses the real one.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal string EffectiveLogPath => LogPath ?? Path.Combine(AppContext.BaseDirectory, "shutdown.log");

    internal void Validate()
    {
        RequirePositive(TotalBudget, nameof(TotalBudget));
        RequirePositive(ForcedBudget, nameof(ForcedBudget));
        RequirePositiveOrInfinite(ForceExitAfter, nameof(ForceExitAfter));
        RequirePositiveOrInfinite(ExitGracePeriod, nameof(ExitGracePeriod));
    }

    private static void RequirePositiveOrInfinite(TimeSpan value, string name)
    {
        if (value != Timeout.InfiniteTimeSpan)
            RequirePositive(value, name);
    }

    private static void RequirePositive(TimeSpan value, string name) =>
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
}
