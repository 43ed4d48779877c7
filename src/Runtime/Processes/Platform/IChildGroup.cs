namespace LifetimeGuard.Runtime.Processes.Platform;

/// <summary>A child and everything that came from it, re-parented descendants included.</summary>
internal interface IChildGroup : IDisposable
{
    /// <summary>Who of it is alive in the table.</summary>
    IReadOnlyList<ProcessIdentity> Members(IProcessTable table);

    /// <summary>Asks one member to end, and wakes it where it is stopped.</summary>
    void AskToEnd(ProcessIdentity member);

    /// <summary>Ends one member without asking.</summary>
    void Kill(ProcessIdentity member);

    /// <summary>Takes note that the child itself has exited.</summary>
    void OnRootExited();
}
