namespace LifetimeGuard.Analyzers.Ownership;

/// <summary>What becomes of a lifetime value.</summary>
internal enum Fate
{
    /// <summary>The engine cannot tell; nothing is ever reported.</summary>
    Unknown,

    /// <summary>The duty is done on every path.</summary>
    Released,

    /// <summary>Somebody else has it on some paths, and on the others the duty is done.</summary>
    HandedOver,

    /// <summary>On some path the last reference is lost and the duty is not done.</summary>
    Leaked,
}
