namespace LifetimeGuard.Harness.Tracing;

/// <summary>A thread and the stack that started it, nearest frame first.</summary>
/// <param name="ThreadId">The kernel's thread ID.</param>
/// <param name="IsPoolThread">Made by the thread pool for itself.</param>
/// <param name="Stack">Where it was started; empty for a thread that the runtime made without managed code.</param>
internal sealed record ThreadBirth(int ThreadId, bool IsPoolThread, IReadOnlyList<CodePlace> Stack)
{
    private const string ThreadStart = "System.Threading.Thread.";
    private const string LongRunningTask = "System.Threading.Tasks.ThreadPoolTaskScheduler.";
    private const string OwnProbe = "LifetimeGuard.Probe.dll";
    private const string FileWatcher = "System.IO.FileSystemWatcher";

    /// <summary>
    /// True when code outside the runtime asked for this very thread. Its kernel name does not tell: an unnamed thread that
    /// a pool worker starts is called ".NET TP Worker" as well. A timer thread, on the other hand, has user code in its stack
    /// only because that code happened to make the first timer.
    /// </summary>
    public bool IsAskedFor
    {
        get
        {
            if (IsPoolThread || Stack.SkipWhile(place => place.Method.StartsWith(ThreadStart, StringComparison.Ordinal)).FirstOrDefault() is not { } starter)
                return false;
            return (!starter.IsFramework && Path.GetFileName(starter.Module) != OwnProbe)
                || starter.Method.StartsWith(LongRunningTask, StringComparison.Ordinal)
                || starter.Method.StartsWith(FileWatcher, StringComparison.Ordinal);
        }
    }
}
