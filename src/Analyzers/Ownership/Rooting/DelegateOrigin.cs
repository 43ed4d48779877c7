namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>How a delegate comes to be, and so what refers to it apart from the one it is given to.</summary>
internal enum DelegateOrigin
{
    /// <summary>It was made elsewhere, or in a way that is not followed.</summary>
    Unknown,

    /// <summary>The compiler keeps it in a static field and gives the same one out each time.</summary>
    Cached,

    /// <summary>A new delegate of a static method: it has no target.</summary>
    OfStatic,

    /// <summary>A new delegate whose target is an object of the program.</summary>
    OfInstance,

    /// <summary>A new delegate whose target is a closure over variables, which nothing else refers to.</summary>
    OfClosure,
}
