namespace LifetimeGuard.Analyzers.Ownership.Registrations;

/// <summary>How long that lives with which something is registered.</summary>
internal enum SourceLife
{
    /// <summary>It goes away by itself, it belongs to the object that registers, or it cannot be told.</summary>
    Unknown,

    /// <summary>Whoever called or made the object has it, and may have it long after this code has ended.</summary>
    Caller,

    /// <summary>It is there until the process ends.</summary>
    Process,

    /// <summary>It does not matter: such a registration is always to be ended.</summary>
    Any,
}
