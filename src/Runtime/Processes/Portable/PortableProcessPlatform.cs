using System.Diagnostics;
using LifetimeGuard.Runtime.Processes.Platform;

namespace LifetimeGuard.Runtime.Processes.Portable;

/// <summary>
/// What the base library can do everywhere; used on macOS. Compiled, not tested. The child stays in our session, and what it
/// had started is found only while it lives; a crashed run leaves children that cannot be proven to be ours.
/// </summary>
internal sealed class PortableProcessPlatform : IProcessPlatform
{
    public string BootId { get; } = DateTimeOffset.UtcNow.AddMilliseconds(-Environment.TickCount64).ToString("yyyy-MM-ddTHH:mm");

    public ProcessIdentity Self { get; } = IdentifySelf();

    public void Isolate(ProcessStartInfo startInfo)
    {
        // There is no tool for a new session here.
    }

    public IChildGroup GroupOf(Process process, ProcessIdentity identity, ProcessMarker marker, bool keepsRunning) => new PortableChildGroup(process, identity);

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
