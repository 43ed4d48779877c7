using LifetimeGuard.Runtime.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Tasks;

/// <summary>Work whose time was over, that was cancelled, and that went on nevertheless.</summary>
public sealed partial class AbandonedWork
{
    private static readonly object Gate = new();
    private static readonly LinkedList<AbandonedWork> Listed = [];

    internal AbandonedWork(string name, StartSite startedBy, DateTimeOffset abandonedAt)
    {
        Name = name;
        StartedBy = startedBy;
        AbandonedAt = abandonedAt;
    }

    /// <summary>What it was called.</summary>
    public string Name { get; }

    /// <summary>The line that started it.</summary>
    public StartSite StartedBy { get; }

    /// <summary>When nobody waited for it any more, in universal time.</summary>
    public DateTimeOffset AbandonedAt { get; }

    internal static IReadOnlyList<AbandonedWork> Live
    {
        get
        {
            lock (Gate)
                return [.. Listed];
        }
    }

    /// <summary>For example <c>'render' abandoned at 12:30:05, started by Open in Queue.cs:88</c>.</summary>
    public override string ToString() => $"'{Name}' abandoned at {AbandonedAt:HH:mm:ss}, started by {StartedBy}";

    internal void ListUntilEnd(Task ending, CancellationTokenSource cancellation, DeadlineOptions options)
    {
        LinkedListNode<AbandonedWork> node;
        lock (Gate)
            node = Listed.AddLast(this);
        LiveCounts.WorkAbandoned();

        // Its own continuation, not an await: nobody waits for this work, which is the point.
        ending.ContinueWith(
            ended =>
            {
                lock (Gate)
                    Listed.Remove(node);
                LiveCounts.AbandonedWorkEnded();
                cancellation.Dispose();
                LogEnded(options.Logger, ended.Exception, Name, options.TimeProvider.GetUtcNow() - AbandonedAt);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    [LoggerMessage(24, LogLevel.Warning, "'{Work}' has ended {After} after it was abandoned", EventName = "AbandonedWorkEnded")]
    private static partial void LogEnded(ILogger logger, Exception? exception, string work, TimeSpan after);
}
