using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Threads;

/// <summary>How a <see cref="ThreadRegistry"/> behaves.</summary>
public sealed record ThreadRegistryOptions
{
    /// <summary>
    /// How long disposing waits for threads that were asked to stop. They stay listed when it is over. Without a limit by default: then
    /// no thread outlives its registry, and one that ignores its token holds it.
    /// </summary>
    public TimeSpan DisposeTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Gets the failures of threads, and who did not end.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock of start times and of the timeout.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
