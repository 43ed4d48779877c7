namespace LifetimeGuard.Analyzers.Ownership.Processes;

/// <summary>How a stream of a child is read.</summary>
internal enum PipeUse
{
    /// <summary>Read to its end, and the body waits for that.</summary>
    ToTheEnd,

    /// <summary>Reading is begun and goes on by itself, or what is done is not known.</summary>
    Begun,
}
