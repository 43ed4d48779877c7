using System.Runtime.InteropServices;
using Microsoft.Diagnostics.Runtime;

namespace LifetimeGuard.Harness.Tracing;

/// <summary>
/// Asks every managed thread of a stopped process what it is doing. The process is stopped by a signal and read from outside,
/// not attached to: it is a child of ours, and the runtime's own wait for its end would now and then take the tracer's
/// notification away, which then waits for ever.
/// </summary>
internal static class LiveThreads
{
    // ClrThreadState.TS_Background is not public in every version; the value is the runtime's own.
    private const int Background = 0x200;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    /// <summary>The managed threads that are alive; null, with the reason, when they cannot be read.</summary>
    /// <param name="processId">A process that stands still.</param>
    /// <param name="time">The clock for the deadline.</param>
    public static async Task<(IReadOnlyList<LiveThread>? Threads, string? WhyNot)> ReadAsync(int processId, TimeProvider time)
    {
        var reading = Task.Run(() => Read(processId));
        try
        {
            return (await reading.WaitAsync(Within, time).ConfigureAwait(false), null);
        }
        // The debugging interface tells of refused access, a missing data access library and a process that has ended in many ways.
        catch (Exception failed) when (failed is ClrDiagnosticsException or InvalidOperationException or IOException or ArgumentException or UnauthorizedAccessException or NotSupportedException or TimeoutException)
        {
            // It takes no token: what does not answer in time ends by itself, and a failure then is looked at and no more.
            _ = reading.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return (null, failed.Message);
        }
    }

    private static List<LiveThread> Read(int processId)
    {
        using var target = DataTarget.AttachToProcess(processId, suspend: false);
        var version = target.ClrVersions.Single();
        Pin(version);
        using var runtime = version.CreateRuntime();
        return
        [
            .. from thread in runtime.Threads
               where thread.IsAlive
               select new LiveThread((int)thread.OSThreadId, ((int)thread.State & Background) == 0, Places(thread)),
        ];
    }

    // The library that reads the runtime's data leaves a destructor behind in every thread that used it. Were it unloaded
    // with the runtime object, the first pool thread to end afterwards would jump into nothing and take us along: so it stays.
    private static void Pin(ClrInfo version)
    {
        string folder = Path.GetDirectoryName(version.ModuleInfo.FileName)!;
        _ = NativeLibrary.TryLoad(Path.Combine(folder, "libmscordaccore.so"), out _);
    }

    private static List<CodePlace> Places(ClrThread thread) =>
    [
        .. from frame in thread.EnumerateStackTrace()
           where frame.Method is not null
           let method = frame.Method
           // The innermost frame's address is where it is; every other one's is where it will come back to.
           let offset = method.GetILOffset(frame.InstructionPointer - 1)
           select new CodePlace($"{method.Type.Name}.{method.Name}", method.Type.Module.Name, method.MetadataToken, offset),
    ];
}
