using System.Diagnostics;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>
/// Sessions, markers, pidfds. The session comes from setsid(1), which makes one and then executes the command under the
/// same process ID. Without the tool (a distroless image) the child stays in our session, and marker and parent chain have to do.
/// Spawning by ourselves (posix_spawn with POSIX_SPAWN_SETSID) would save the tool, and would cost pipes, encodings,
/// user names and the reaping that <see cref="Process"/> shares with the runtime's own SIGCHLD handler.
/// </summary>
internal sealed class LinuxProcessPlatform : IProcessPlatform
{
    private static readonly string[] ToolLocations = ["/usr/bin/setsid", "/bin/setsid"];
    private readonly MarkerCache _markers = new();
    private readonly string? _sessionTool = Array.Find(ToolLocations, File.Exists);
    private bool _adopts;

    public string BootId { get; } = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    public ProcessIdentity Self { get; } = ProcStat.Read(Environment.ProcessId)!.Value.Identity;

    public void Isolate(ProcessStartInfo startInfo)
    {
        string program = ProgramPath.Resolve(startInfo);
        if (_sessionTool is null)
            return;

        startInfo.FileName = _sessionTool;
        if (startInfo.ArgumentList.Count > 0 || startInfo.Arguments.Length == 0)
            startInfo.ArgumentList.Insert(0, program);
        else
            startInfo.Arguments = $"\"{program.Replace("\"", "\\\"")}\" {startInfo.Arguments}";
    }

    public IChildGroup GroupOf(Process process, ProcessIdentity identity, ProcessMarker marker, bool keepsRunning) =>
        new LinuxChildGroup(identity, marker, _markers, _adopts);

    public IChildGroup GroupOfRun(string run, IReadOnlySet<int> keep) => new LinuxRunGroup(run, keep, _markers);

    // A child that is gone already has no start time any more. Zero is never that of a process, so nobody is taken for it.
    public ProcessIdentity Identify(Process process) => ProcStat.Read(process.Id)?.Identity ?? new ProcessIdentity(process.Id, 0);

    public IProcessTable Capture()
    {
        var table = LinuxProcessTable.Capture();
        _markers.ForgetAllBut(table.Alive.Select(process => process.Identity).ToHashSet());
        return table;
    }

    public bool AdoptOrphans() => _adopts = LinuxOrphans.Adopt();
}
