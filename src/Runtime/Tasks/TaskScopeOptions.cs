using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>How a <see cref="TaskScope"/> behaves.</summary>
public sealed record TaskScopeOptions
{
    /// <summary>What a failing child does to the others.</summary>
    public FailurePolicy OnFailure { get; init; } = FailurePolicy.CancelRest;

    /// <summary>
    /// How long stopping lets running children go on before it cancels them. Zero, the default, cancels at once. A deadline
    /// that comes earlier ends it earlier.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// How long disposing waits for cancelled children. They stay listed when it is over. Without a limit by default: then a
    /// child never outlives its scope, and one that ignores its token holds it.
    /// </summary>
    public TimeSpan DisposeTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>The phase of the shutdown the scope belongs to.</summary>
    public ShutdownPhase Phase { get; init; } = ShutdownPhase.Jobs;

    /// <summary>Gets every failure, and who was left behind.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock of the timeouts.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
