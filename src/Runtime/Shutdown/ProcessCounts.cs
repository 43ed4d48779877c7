namespace LifetimeGuard.Runtime.Shutdown;

/// <summary>
/// What the process holds, registered anywhere or not, when a shutdown has come to its end. Some of each is the runtime's own, so these
/// are numbers to compare, not survivors.
/// </summary>
/// <param name="ActiveTimers">Timers that are going to fire (<see cref="Timer.ActiveCount"/>).</param>
/// <param name="QueuedWorkItems">Work that waits for a thread of the pool.</param>
/// <param name="PoolThreads">Threads of the pool.</param>
/// <param name="OpenHandles">File descriptors on Linux, handles on Windows; null where that cannot be counted.</param>
public sealed record ProcessCounts(long ActiveTimers, long QueuedWorkItems, int PoolThreads, int? OpenHandles)
{
    internal static ProcessCounts Now() => new(Timer.ActiveCount, ThreadPool.PendingWorkItemCount, ThreadPool.ThreadCount, CountHandles());

    private static int? CountHandles()
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
            if (!OperatingSystem.IsWindows())
                return null;
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            return self.HandleCount;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;   // A hardened system hides it.
        }
    }
}
