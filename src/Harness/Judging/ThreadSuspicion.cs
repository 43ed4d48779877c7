using LifetimeGuard.Harness.Probes;

namespace LifetimeGuard.Harness.Judging;

/// <summary>
/// Whether there may be a thread that the app asked for, judged by the kernel's names alone. The event trace knows for sure,
/// but reading it takes longer than a whole clean run.
/// </summary>
internal static class ThreadSuspicion
{
    private const string PoolWorker = ".NET TP Worker";

    // How many threads of a name the runtime makes for itself. An unnamed thread has its maker's name, so one more than that is
    // somebody's. Many: as many as the machine has processors.
    private const int Many = int.MaxValue;

    private static readonly Dictionary<string, int> RuntimeThreads = new()
    {
        [".NET SynchManag"] = 1,
        [".NET SigHandler"] = 1,
        [".NET Signal Han"] = 1,
        [".NET Finalizer"] = 1,
        [".NET EventPipe"] = 4,
        [".NET DebugPipe"] = 1,
        [".NET Debugger"] = 1,
        [".NET Tiered Com"] = 1,
        [".NET Server GC"] = Many,
        [".NET BGC"] = Many,
        [".NET TP Gate"] = 1,
        [".NET Timer"] = 1,
        [".NET Sockets"] = Many,
        ["LifetimeGuard"] = 1,
    };

    /// <param name="threads">All threads of the app but its main one.</param>
    /// <param name="poolThreads">How many workers the pool says it has.</param>
    public static bool IsCalledFor(IEnumerable<ProbeItem> threads, int poolThreads) =>
        threads.GroupBy(thread => thread.Stable).Any(same =>
            same.Count() > (same.Key == PoolWorker ? poolThreads : RuntimeThreads.GetValueOrDefault(same.Key)));
}
