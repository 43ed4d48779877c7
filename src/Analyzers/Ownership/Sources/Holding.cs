namespace LifetimeGuard.Analyzers.Ownership.Sources;

/// <summary>What a cancellation source keeps until it is disposed.</summary>
[Flags]
internal enum Holding
{
    Nothing = 0,

    /// <summary>A timer: until it fires, or the source is cancelled.</summary>
    Timer = 1,

    /// <summary>Registrations with other tokens, as long as those live.</summary>
    Link = 2,
}
