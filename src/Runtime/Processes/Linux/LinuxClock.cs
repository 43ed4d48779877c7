using System.Globalization;
using System.Runtime.InteropServices;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>The clock in which <c>/proc</c> tells start times: ticks since boot.</summary>
internal static partial class LinuxClock
{
    private const int ClockTicksPerSecond = 2;

    private static readonly long TicksPerSecond = Configuration(ClockTicksPerSecond);

    public static long NowTicks()
    {
        string uptime = File.ReadAllText("/proc/uptime");
        double seconds = double.Parse(uptime.AsSpan(0, uptime.IndexOf(' ')), CultureInfo.InvariantCulture);
        return (long)Math.Ceiling(seconds * TicksPerSecond);
    }

    [LibraryImport("libc", EntryPoint = "sysconf")]
    private static partial nint Configuration(int name);
}
