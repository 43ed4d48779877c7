namespace LifetimeGuard.Harness;

/// <summary>The steps of a suite run that take time.</summary>
public enum RunStage
{
    /// <summary>An app's project is being built.</summary>
    Building,

    /// <summary>The planted leaks are being looked for.</summary>
    Canaries,

    /// <summary>One launch has begun.</summary>
    RunStarted,

    /// <summary>One launch has ended and nothing of it is left.</summary>
    RunFinished,
}
