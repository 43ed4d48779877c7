namespace LifetimeGuard.Analyzers.Ownership.Disposal;

/// <summary>What becomes of the value that stands for running work.</summary>
internal enum WayOut
{
    /// <summary>Nothing that is followed: awaited, given away, looked at.</summary>
    Elsewhere,

    /// <summary>Nobody gets it.</summary>
    Dropped,

    /// <summary>The caller gets it.</summary>
    Returned,

    /// <summary>A local gets it.</summary>
    Local,

    /// <summary>A field or property of the object gets it.</summary>
    Member,

    /// <summary>A collection gets it.</summary>
    Collection,
}
