namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>How a shutdown went.</summary>
public enum ShutdownOutcome
{
    /// <summary>Everything ended in time, nothing is left.</summary>
    Clean,

    /// <summary>A step failed, was late, or left something behind.</summary>
    Failed,

    /// <summary>It was forced before it could end by itself.</summary>
    Forced,
}
