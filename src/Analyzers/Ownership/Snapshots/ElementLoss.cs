namespace LifetimeGuard.Analyzers.Ownership.Snapshots;

/// <summary>What a use of an array of new values means for its elements; later ones are the better reasons.</summary>
internal enum ElementLoss
{
    /// <summary>Some owner gets the elements, or they are released, or it is not known.</summary>
    None,

    /// <summary>The use is gone and so is the array.</summary>
    Dropped,

    /// <summary>Asked for their number only.</summary>
    Counted,

    /// <summary>Only what the elements say goes on.</summary>
    Read,

    /// <summary>One is taken out.</summary>
    OneTaken,

    /// <summary>A loop looks at each and leaves some or all of them behind.</summary>
    LeftByLoop,
}
