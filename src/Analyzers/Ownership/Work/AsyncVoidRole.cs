namespace LifetimeGuard.Analyzers.Ownership.Work;

/// <summary>Who calls an <c>async void</c> function.</summary>
internal enum AsyncVoidRole
{
    /// <summary>Nobody that is known; nothing is reported.</summary>
    Unknown,

    /// <summary>An event, a framework whose signature it must have, or markup.</summary>
    Handler,

    /// <summary>Whoever got it as a delegate, and nobody else.</summary>
    Callback,

    /// <summary>Code that could await it if there were a task.</summary>
    Called,
}
