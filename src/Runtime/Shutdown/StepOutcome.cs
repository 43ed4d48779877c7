namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>How one participant ended.</summary>
public enum StepOutcome
{
    /// <summary>It ended in time.</summary>
    Completed,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It was not over at its deadline; the coordinator went on without it.</summary>
    TimedOut,
}
