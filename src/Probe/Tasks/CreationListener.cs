using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace LifetimeGuard.Probe.Tasks;

/// <summary>Keeps the stack that began each running task. The runtime raises these events on the thread that begins it.</summary>
internal sealed class CreationListener : EventListener
{
    private const string Source = "System.Threading.Tasks.TplEventSource";
    private const EventKeywords AsyncCausalityOperation = (EventKeywords)0x8;
    private const int OperationBegin = 14;
    private const int OperationEnd = 15;

    // The base constructor announces the sources before a field of this object is set.
    private static readonly ConcurrentDictionary<int, TaskCreation> Creations = new();

    /// <summary>Null when it began before we came, or has ended.</summary>
    public TaskCreation? Of(int taskId) => Creations.TryGetValue(taskId, out var creation) ? creation : null;

    /// <summary>
    /// Forgets tasks that are gone without an end event. Begin comes before the task is in the table, so that one look which does
    /// not find it proves nothing; the second does.
    /// </summary>
    public void Forget(HashSet<int> live)
    {
        foreach (var (id, creation) in Creations)
        {
            if (live.Contains(id))
                creation.LooksWithout = 0;
            else if (++creation.LooksWithout > 1)
                Creations.TryRemove(id, out _);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source)
            EnableEvents(eventSource, EventLevel.Informational, AsyncCausalityOperation);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId == OperationBegin)
            Creations[(int)eventData.Payload![0]!] = new TaskCreation((string)eventData.Payload[1]!, new StackTrace(fNeedFileInfo: false));
        else if (eventData.EventId == OperationEnd)
            Creations.TryRemove((int)eventData.Payload![0]!, out _);
    }
}
