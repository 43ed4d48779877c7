namespace LifetimeGuard.Runtime.Processes.Platform;

/// <summary>The processes of the machine at one moment.</summary>
internal interface IProcessTable
{
    /// <summary>Direct children of this process that are alive, with a name for each.</summary>
    IReadOnlyList<RecoveredProcess> OwnChildren();

    /// <summary>Whether this very process is alive.</summary>
    bool IsAlive(ProcessIdentity identity);
}
