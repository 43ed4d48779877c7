using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Processes;

/// <summary>How a <see cref="ProcessRegistry"/> behaves.</summary>
public sealed record ProcessRegistryOptions
{
    /// <summary>
    /// Where the journal is kept (<c>process_registry.json</c> by convention): what a crash of this process leaves behind
    /// is ended when the next one opens the same path. Null: no journal.
    /// </summary>
    public string? JournalPath { get; init; }

    /// <summary>
    /// Makes this process the parent of orphaned descendants instead of init (Linux only). It holds for the whole process,
    /// including children that others start, which is why it is off by default; re-parented grandchildren are found without it.
    /// </summary>
    public bool AdoptOrphans { get; init; }

    /// <summary>How long what a crashed process left may take to end politely, before it is killed.</summary>
    public TimeSpan RecoveryGracePeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets starts, ends, and what could not be ended.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock of grace periods and start times.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
