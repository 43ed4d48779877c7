namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>The way in which the last reference to a value is lost.</summary>
internal enum Loss
{
    None,

    /// <summary>Nothing ever held the value.</summary>
    Dropped,

    /// <summary>No path does the duty.</summary>
    EveryPath,

    /// <summary>One path does the duty, another returns or throws before it.</summary>
    SomePath,

    /// <summary>The variable gets another value first.</summary>
    Overwritten,
}
