using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>
/// A child and what came from it: the members of its session, its descendants by parent ID, and every carrier of its
/// marker. Each finds what another one misses: a daemon leaves the session, <c>env -i</c> drops the marker, an exited
/// intermediate breaks the parent chain.
/// </summary>
internal sealed class LinuxChildGroup(ProcessIdentity root, ProcessMarker marker, MarkerCache markers, bool reaps) : IChildGroup
{
    // Everybody who was ever seen as a member, and may have children since.
    private readonly HashSet<ProcessIdentity> _seen = [root];
    private readonly object _gate = new();
    private long _rootExitTicks = long.MaxValue;

    public IReadOnlyList<ProcessIdentity> Members(IProcessTable table)
    {
        var processes = (LinuxProcessTable)table;
        lock (_gate)
        {
            while (AddMembers_NeedsLock(processes))
            {
                // Once more: the new ones may be parents.
            }

            if (reaps)
                ReapAdopted_NeedsLock(processes);
            return [.. processes.Alive.Select(process => process.Identity).Where(_seen.Contains)];
        }
    }

    public void AskToEnd(ProcessIdentity member) => LinuxSignal.SendTerm(member);

    public void Kill(ProcessIdentity member) => LinuxSignal.SendKill(member);

    public void OnRootExited() => Interlocked.CompareExchange(ref _rootExitTicks, LinuxClock.NowTicks(), long.MaxValue);

    public void Dispose()
    {
        // Nothing is held between two looks.
    }

    private bool AddMembers_NeedsLock(LinuxProcessTable processes)
    {
        bool grew = false;
        foreach (var process in processes.All)
        {
            if (process.StartTicks >= root.StartTicks && !_seen.Contains(process.Identity) && Belongs_NeedsLock(process, processes))
                grew |= _seen.Add(process.Identity);
        }

        return grew;
    }

    private bool Belongs_NeedsLock(ProcStat process, LinuxProcessTable processes) =>
        IsInSession(process)
        || (processes.Find(process.Parent) is { } parent && _seen.Contains(parent.Identity))
        || (!process.IsDead && markers.MarkersOf(process.Identity).Contains(marker));

    // The number of the session stays reserved while a member lives; once the last one is gone it may be given to a
    // stranger. Whoever began before the root exited cannot be one.
    private bool IsInSession(ProcStat process) =>
        process.Session == root.Id && process.StartTicks <= Interlocked.Read(ref _rootExitTicks);

    private void ReapAdopted_NeedsLock(LinuxProcessTable processes)
    {
        foreach (var process in processes.All)
        {
            if (process.IsDead && process.Parent == Environment.ProcessId && process.Id != root.Id && _seen.Contains(process.Identity))
                LinuxOrphans.Reap(process.Id);
        }
    }
}
