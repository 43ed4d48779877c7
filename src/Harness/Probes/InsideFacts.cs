using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Probes;

/// <summary>What the startup hook saw inside the app, in the words of the report.</summary>
/// <param name="Tasks">Running tasks that nobody waits for.</param>
/// <param name="Timers">Timers that are still due and whose callback is not the runtime's.</param>
/// <param name="Children">Where each child process was started, by process ID.</param>
/// <param name="PoolThreads">Threads that the thread pool says are its own.</param>
internal sealed record InsideFacts(
    IReadOnlyList<InsideWork> Tasks,
    IReadOnlyList<InsideWork> Timers,
    IReadOnlyDictionary<int, IReadOnlyList<SourceFrame>> Children,
    int PoolThreads);
