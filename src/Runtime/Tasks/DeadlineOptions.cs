using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>How a <see cref="Deadline"/> behaves.</summary>
public sealed class DeadlineOptions
{
    internal static readonly DeadlineOptions Default = new();

    /// <summary>What logs and exceptions call the work; the calling method's name when it is null.</summary>
    public string? Name { get; init; }

    /// <summary>How long cancelled work may take to end before it counts as abandoned: one second by default.</summary>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Is told of work that was abandoned, and how it ended at last.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock of timeout and grace period.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
