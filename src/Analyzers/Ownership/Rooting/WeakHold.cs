namespace LifetimeGuard.Analyzers.Ownership.Rooting;

/// <summary>What a callee holds of a delegate that it gets.</summary>
internal enum WeakHold
{
    /// <summary>More than a weak reference, or it is not known.</summary>
    None,

    /// <summary>A weak reference to the delegate.</summary>
    Delegate,

    /// <summary>A weak reference to the delegate's target, and its method.</summary>
    Target,
}
