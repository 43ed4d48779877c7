namespace LifetimeGuard.Runtime.Processes;

/// <summary>How a child, with everything it had started, came to its end.</summary>
public enum ProcessEndKind
{
    /// <summary>There was nothing left to end.</summary>
    AlreadyGone,

    /// <summary>It was asked, and did.</summary>
    Politely,

    /// <summary>It had to be killed, or something that it had started.</summary>
    Killed,

    /// <summary>Something survived even that.</summary>
    Survived,
}
