using LifetimeGuard.Harness.Platform;

namespace LifetimeGuard.Harness.Apps;

/// <summary>
/// The processes of one run, however they tried to leave: by parent, by session, by the marker in their environment. Once seen,
/// a process stays a member by its identity, also when its parent has gone and an ancestor has adopted it.
/// </summary>
internal sealed class ProcessFamily(IOperatingSystem system, ProcessIdentity root, string marker)
{
    /// <summary>The variable that every descendant inherits.</summary>
    public const string MarkerVariable = "LIFETIMEGUARD_RUN";

    private readonly object _gate = new();
    private readonly Dictionary<ProcessIdentity, ProcessIdentity?> _parentOf = new() { [root] = null };
    private readonly HashSet<ProcessIdentity> _strangers = [];
    private readonly List<string> _doubtful = [];
    private List<ProcessEntry> _living = [];

    public ProcessIdentity Root { get; } = root;

    /// <summary>Takes in what the process table says now.</summary>
    public void Observe(IReadOnlyList<ProcessEntry> table)
    {
        lock (_gate)
        {
            // A child may stand before its parent in the table: go on until nobody new is found.
            while (table.Count(TakeIn_NeedsLock) > 0)
            {
            }

            _living = [.. table.Where(entry => !entry.IsZombie && _parentOf.ContainsKey(entry.Identity))];
        }
    }

    /// <summary>Members other than the app itself that were alive at the last look.</summary>
    public IReadOnlyList<ProcessEntry> LivingDescendants()
    {
        lock (_gate)
            return [.. _living.Where(entry => entry.Identity != Root)];
    }

    /// <summary>All members that were alive at the last look.</summary>
    public IReadOnlyList<ProcessEntry> Living()
    {
        lock (_gate)
            return _living;
    }

    /// <summary>Whether this process belongs to the run.</summary>
    public bool Contains(ProcessIdentity process)
    {
        lock (_gate)
            return _parentOf.ContainsKey(process);
    }

    /// <summary>A process and its ancestors within the family as they were when first seen, nearest first, without the app itself.</summary>
    public IReadOnlyList<ProcessIdentity> Lineage(ProcessIdentity process)
    {
        lock (_gate)
        {
            List<ProcessIdentity> lineage = [];
            for (ProcessIdentity? member = process; member is { } known && known != Root; member = _parentOf.GetValueOrDefault(known))
                lineage.Add(known);
            return lineage;
        }
    }

    /// <summary>Makes a process a member that no other sign connects with the run.</summary>
    public void Claim(ProcessEntry process)
    {
        lock (_gate)
            _parentOf.TryAdd(process.Identity, null);
    }

    /// <summary>Takes note of an orphan that may be this run's or another's.</summary>
    public void NoteDoubtful(string commandLine)
    {
        lock (_gate)
            _doubtful.Add(commandLine);
    }

    /// <summary>Command lines of orphans that may be this run's or another's.</summary>
    public IReadOnlyList<string> Doubtful()
    {
        lock (_gate)
            return [.. _doubtful];
    }

    private bool TakeIn_NeedsLock(ProcessEntry entry)
    {
        if (_parentOf.ContainsKey(entry.Identity) || _strangers.Contains(entry.Identity))
            return false;

        ProcessIdentity? parent = _parentOf.Keys.Where(member => member.Id == entry.ParentId).Select(member => (ProcessIdentity?)member).FirstOrDefault();
        if (parent is null && entry.SessionId != Root.Id && !HasMarker(entry))
            return false;

        _parentOf.Add(entry.Identity, parent);
        return true;
    }

    private bool HasMarker(ProcessEntry entry)
    {
        if (system.HasVariable(entry.Identity.Id, MarkerVariable, marker))
            return true;

        // What another program was started with does not change. A child of ours may still be on its way to its own
        // environment, so it is asked again.
        if (entry.ParentId != Environment.ProcessId)
            _strangers.Add(entry.Identity);
        return false;
    }
}
