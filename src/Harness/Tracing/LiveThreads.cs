using Microsoft.Diagnostics.Runtime;

namespace LifetimeGuard.Harness.Tracing;

/// <summary>Stops a process that should have ended and asks every managed thread what it is doing.</summary>
internal static class LiveThreads
{
    // ClrThreadState.TS_Background is not public in every version; the value is the runtime's own.
    private const int Background = 0x200;

    /// <summary>The managed threads that are alive.</summary>
    /// <param name="processId">The process; it is stopped for the time of the look.</param>
    /// <param name="threads">Empty when the look failed.</param>
    /// <param name="whyNot">Why it failed; null when it did not.</param>
    public static bool TryRead(int processId, out IReadOnlyList<LiveThread> threads, out string? whyNot)
    {
        try
        {
            threads = Read(processId);
            whyNot = null;
            return true;
        }
        // The debugging interface reports a refused attach, a missing DAC and a process that has just ended in many ways.
        catch (Exception failed) when (failed is ClrDiagnosticsException or InvalidOperationException or IOException or ArgumentException or UnauthorizedAccessException or NotSupportedException)
        {
            threads = [];
            whyNot = failed.Message;
            return false;
        }
    }

    private static List<LiveThread> Read(int processId)
    {
        using var target = DataTarget.AttachToProcess(processId, suspend: true);
        using var runtime = target.ClrVersions.Single().CreateRuntime();
        return
        [
            .. from thread in runtime.Threads
               where thread.IsAlive
               select new LiveThread((int)thread.OSThreadId, ((int)thread.State & Background) == 0, Places(thread)),
        ];
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
