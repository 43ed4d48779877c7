using LifetimeGuard.Runtime.Processes.Linux;
using LifetimeGuard.Runtime.Processes.Portable;
using LifetimeGuard.Runtime.Processes.Windows;

namespace LifetimeGuard.Runtime.Processes.Platform;

/// <summary>Picks the platform of this machine.</summary>
internal static class ProcessPlatform
{
    public static IProcessPlatform Current { get; } =
        OperatingSystem.IsLinux() ? new LinuxProcessPlatform()
        : OperatingSystem.IsWindows() ? new WindowsProcessPlatform()
        : new PortableProcessPlatform();
}
