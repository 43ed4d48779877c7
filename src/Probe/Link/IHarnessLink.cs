namespace LifetimeGuard.Probe.Link;

/// <summary>The line to the harness. Failures are results, not exceptions: the app must not notice that the harness is gone.</summary>
internal interface IHarnessLink
{
    /// <summary>Sends one line; false when the harness is gone, or takes nothing for two seconds. Safe to call from two threads.</summary>
    bool Send(string line);

    /// <summary>Waits for the next line; null when the harness is gone.</summary>
    string? Receive();
}
