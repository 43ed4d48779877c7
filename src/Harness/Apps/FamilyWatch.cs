using LifetimeGuard.Harness.Platform;

namespace LifetimeGuard.Harness.Apps;

/// <summary>
/// Looks at the process table again and again while runs are on, so that a child whose parent is soon gone is seen while
/// the parent is still there. There is one for the whole process, because orphans are adopted by the process: two would
/// take each other's apps for strangers.
/// </summary>
internal sealed class FamilyWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private readonly IOperatingSystem _system;
    private readonly object _gate = new();
    private readonly List<ProcessFamily> _families = [];
    private readonly List<ProcessEntry> _unclaimed = [];
    private readonly int _ownSession;
    private Task _loop = Task.CompletedTask;

    private FamilyWatch(IOperatingSystem system)
    {
        _system = system;
        _ownSession = system.Find(Environment.ProcessId)?.SessionId ?? 0;
        system.AdoptOrphans();
    }

    public static FamilyWatch Shared { get; } = new(new Linux());

    /// <summary>Starts an app and watches its family until it is removed; no look falls between the two.</summary>
    public AppProcess Start(AppLaunch launch, string marker, out ProcessFamily family)
    {
        lock (_gate)
        {
            var app = AppProcess.Start(launch, _system);
            family = new ProcessFamily(_system, app.Identity, marker);
            _families.Add(family);
            if (_families.Count == 1)
            {
                var before = _loop;
                _loop = Task.Run(() => WatchAsync(before));
            }

            return app;
        }
    }

    /// <summary>The last run to go also ends what could not be attributed to any one run.</summary>
    public void Remove(ProcessFamily family)
    {
        lock (_gate)
        {
            _families.Remove(family);
            if (_families.Count > 0)
                return;

            foreach (var orphan in _unclaimed)
            {
                if (_system.Signal(orphan.Identity, Signals.Kill))
                    _system.Reap(orphan.Identity.Id);
            }

            _unclaimed.Clear();
        }
    }

    /// <summary>Looks now; every family knows its living members afterwards.</summary>
    public void Look()
    {
        lock (_gate)
        {
            var table = _system.Processes();
            foreach (var family in _families)
                family.Observe(table);
            foreach (var orphan in table.Where(IsForeignOrphan_NeedsLock))
                Claim_NeedsLock(orphan);
            foreach (var zombie in table.Where(IsAdoptedZombie_NeedsLock))
                _system.Reap(zombie.Identity.Id);
        }
    }

    private async Task WatchAsync(Task before)
    {
        await before.ConfigureAwait(false);
        using var timer = new PeriodicTimer(Interval);
        while (IsNeeded())
        {
            Look();
            await timer.WaitForNextTickAsync().ConfigureAwait(false);
        }
    }

    private bool IsNeeded()
    {
        lock (_gate)
            return _families.Count > 0;
    }

    /// <summary>Adopted by us, in a session that is not ours, and no sign of any run on it: it was started with an empty environment by a parent that was gone at once.</summary>
    private bool IsForeignOrphan_NeedsLock(ProcessEntry entry) =>
        entry.ParentId == Environment.ProcessId
        && !entry.IsZombie
        && entry.SessionId != _ownSession
        && !_families.Exists(family => family.Contains(entry.Identity))
        && !_unclaimed.Exists(orphan => orphan.Identity == entry.Identity);

    private void Claim_NeedsLock(ProcessEntry orphan)
    {
        ProcessFamily[] older = [.. _families.Where(family => family.Root.StartTicks <= orphan.Identity.StartTicks)];
        if (older.Length == 1)
            older[0].Claim(orphan);
        else if (older.Length > 1)
            LeaveUnclaimed_NeedsLock(orphan, older);
    }

    private void LeaveUnclaimed_NeedsLock(ProcessEntry orphan, ProcessFamily[] candidates)
    {
        _unclaimed.Add(orphan);
        string command = _system.CommandLine(orphan.Identity.Id);
        foreach (var family in candidates)
            family.NoteDoubtful(command);
    }

    private bool IsAdoptedZombie_NeedsLock(ProcessEntry entry) =>
        entry.IsZombie
        && entry.ParentId == Environment.ProcessId
        && _families.Exists(family => family.Contains(entry.Identity) && family.Root != entry.Identity);
}
