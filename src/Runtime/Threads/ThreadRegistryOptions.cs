using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Threads;

/// <summary>How a <see cref="ThreadRegistry"/> behaves.</summary>
public sealed class ThreadRegistryOptions
{
    /// <summary>Gets the failures of threads, and who did not end.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock of start times.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
