using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Runners;

/// <summary>How a <see cref="RunnerSet"/> behaves.</summary>
public sealed class RunnerSetOptions
{
    /// <summary>The phase of the shutdown the set belongs to.</summary>
    public ShutdownPhase Phase { get; init; } = ShutdownPhase.Components;

    /// <summary>Gets every failure of a runner and of its end.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
