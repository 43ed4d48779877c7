namespace LifetimeGuard.Analyzers.Ownership.Growth;

/// <summary>What a use of a collection does to its size.</summary>
internal enum CollectionUse
{
    /// <summary>Nothing: it reads, counts, enumerates.</summary>
    Look,

    /// <summary>The collection may have an element more after it.</summary>
    Growth,

    /// <summary>It may get smaller, be replaced, be watched, or somebody else gets it.</summary>
    Other,
}
