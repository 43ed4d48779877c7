using System.Globalization;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>One look at <c>/proc</c>.</summary>
internal sealed class LinuxProcessTable : IProcessTable
{
    private readonly Dictionary<int, ProcStat> _processes;

    private LinuxProcessTable(Dictionary<int, ProcStat> processes) => _processes = processes;

    public IEnumerable<ProcStat> All => _processes.Values;

    public IEnumerable<ProcStat> Alive => _processes.Values.Where(process => !process.IsDead);

    public static LinuxProcessTable Capture()
    {
        Dictionary<int, ProcStat> processes = [];
        foreach (string directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                && ProcStat.Read(id) is { } process)
                processes[id] = process;
        }

        return new LinuxProcessTable(processes);
    }

    public ProcStat? Find(int id) => _processes.TryGetValue(id, out var process) ? process : null;

    public bool IsAlive(ProcessIdentity identity) => Find(identity.Id) is { IsDead: false } process && process.Identity == identity;

    public IReadOnlyList<RecoveredProcess> OwnChildren() =>
        [.. Alive.Where(process => process.Parent == Environment.ProcessId).Select(process => new RecoveredProcess(process.Command, process.Identity))];
}
