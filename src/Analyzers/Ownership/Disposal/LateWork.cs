namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>What goes on after the statement that began it.</summary>
internal enum LateWork
{
    /// <summary>A task, running until somebody has awaited it.</summary>
    Task,

    /// <summary>A sequence that does its work where it is enumerated.</summary>
    Sequence,

    /// <summary>Code that somebody else runs later.</summary>
    Callback,
}
