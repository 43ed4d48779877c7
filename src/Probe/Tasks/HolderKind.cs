namespace LifetimeGuard.Probe.Tasks;

internal enum HolderKind
{
    /// <summary>Somebody waits: an async method, a blocked thread, a callback that we do not know.</summary>
    Waiter,

    /// <summary>WhenAll, WhenAny, Unwrap, ContinueWith, WaitAsync: waits only if somebody waits for it.</summary>
    Combinator,
}
