using System.Diagnostics;
using LifetimeGuard.Runtime.Processes.Platform;
using LifetimeGuard.Runtime.Processes.Portable;

namespace LifetimeGuard.Runtime.Processes.Windows;

/// <summary>
/// Job Objects. Compiled, not tested. The child is assigned right after its start: what it starts within that moment escapes.
/// What a crash leaves is ended by Windows itself, with the job's last handle.
/// </summary>
internal sealed class WindowsProcessPlatform : IProcessPlatform
{
    public string BootId { get; } = DateTimeOffset.UtcNow.AddMilliseconds(-Environment.TickCount64).ToString("yyyy-MM-ddTHH:mm");

    public ProcessIdentity Self { get; } = IdentifySelf();

    public void Isolate(ProcessStartInfo startInfo) => startInfo.CreateNoWindow = true;

    public IChildGroup GroupOf(Process process, ProcessIdentity identity, ProcessMarker marker, bool keepsRunning) =>
        new JobGroup(process, identity, keepsRunning);

    public IChildGroup? GroupOfRun(string run, IReadOnlySet<int> keep) => null;

    public ProcessIdentity Identify(Process process) => PortableProcessTable.IdentityOf(process) ?? new ProcessIdentity(process.Id, 0);

    public IProcessTable Capture() => new PortableProcessTable();

    public bool AdoptOrphans() => false;

    private static ProcessIdentity IdentifySelf()
    {
        using var self = Process.GetCurrentProcess();
        return new ProcessIdentity(self.Id, self.StartTime.ToUniversalTime().Ticks);
    }
}
