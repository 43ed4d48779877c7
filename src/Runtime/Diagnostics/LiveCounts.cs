using System.Diagnostics.Metrics;

namespace LifetimeGuard.Runtime.Diagnostics;

/// <summary>
/// The meter <c>LifetimeGuard</c>. Observable, because a listener that attaches late would have missed the
/// increments of work that is already running.
/// </summary>
internal static class LiveCounts
{
    private static readonly Meter Meter = new("LifetimeGuard", typeof(LiveCounts).Assembly.GetName().Version?.ToString(3));
    private static int _tasks;
    private static int _children;
    private static int _threads;
    private static int _abandoned;

    static LiveCounts()
    {
        Meter.CreateObservableUpDownCounter("lifetimeguard.tasks.live", static () => _tasks, "{task}", "Tasks running in a TaskScope");
        Meter.CreateObservableUpDownCounter("lifetimeguard.children.live", static () => _children, "{process}", "Child processes owned by a ProcessRegistry");
        Meter.CreateObservableUpDownCounter("lifetimeguard.threads.live", static () => _threads, "{thread}", "Threads owned by a ThreadRegistry");
        Meter.CreateObservableUpDownCounter("lifetimeguard.abandoned.live", static () => _abandoned, "{work}", "Work that outlived its Deadline and still runs");
    }

    public static void TaskStarted() => Interlocked.Increment(ref _tasks);

    public static void TaskEnded() => Interlocked.Decrement(ref _tasks);

    public static void ChildStarted() => Interlocked.Increment(ref _children);

    public static void ChildEnded() => Interlocked.Decrement(ref _children);

    public static void ThreadStarted() => Interlocked.Increment(ref _threads);

    public static void ThreadEnded() => Interlocked.Decrement(ref _threads);

    public static void WorkAbandoned() => Interlocked.Increment(ref _abandoned);

    public static void AbandonedWorkEnded() => Interlocked.Decrement(ref _abandoned);
}
