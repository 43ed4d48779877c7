using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>TCP ports that the app itself listens on; a child's are named with the child.</summary>
internal sealed class PortProbe(int processId, IOperatingSystem system) : ILeakProbe
{
    public string Name => LeakKinds.Port;

    public ProbeSnapshot Capture() =>
        new(system.ListeningPorts(processId).Select(port => new ProbeItem(
            $"{port.Inode}>{port.EndPoint}",
            $"port {port.EndPoint.Port}, listening on {port.EndPoint.Address}",
            $"listening on {port.EndPoint.Address}")));
}
