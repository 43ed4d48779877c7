using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>
/// What a crashed run left. Only the marker counts here: the process IDs of a journal may have been given to others since,
/// and a journal can be forged, the environment of a foreign process cannot.
/// </summary>
internal sealed class LinuxRunGroup(string run, IReadOnlySet<int> keep, MarkerCache markers) : IChildGroup
{
    public IReadOnlyList<ProcessIdentity> Members(IProcessTable table)
    {
        var processes = (LinuxProcessTable)table;
        var spared = SelfAndAncestors(processes);
        return [.. processes.Alive
            .Where(process => !spared.Contains(process.Id))
            .Select(process => process.Identity)
            .Where(identity => markers.MarkersOf(identity).Any(marker => marker.Run == run && !keep.Contains(marker.Child)))];
    }

    public void AskToEnd(ProcessIdentity member) => LinuxSignal.SendTerm(member);

    public void Kill(ProcessIdentity member) => LinuxSignal.SendKill(member);

    public void OnRootExited()
    {
        // A run has no root: its owner is dead already.
    }

    public void Dispose()
    {
        // Nothing is held between two looks.
    }

    // A child of the crashed run may be what started this process again.
    private static HashSet<int> SelfAndAncestors(LinuxProcessTable processes)
    {
        HashSet<int> line = [];
        for (int id = Environment.ProcessId; line.Add(id) && processes.Find(id) is { Parent: > 0 } process;)
            id = process.Parent;
        return line;
    }
}
