using System.Diagnostics;
using System.Diagnostics.Tracing;
using LifetimeGuard.Probe.Stacks;

namespace LifetimeGuard.Probe.Timers;

/// <summary>
/// Keeps the stacks that armed timers. The event says the intervals but not which timer, so that a site is told only when all that
/// armed one with these intervals is a single line; two lines with the same intervals give none.
/// </summary>
internal sealed class ArmingListener : EventListener
{
    private const string Source = "System.Diagnostics.Eventing.FrameworkEventSource";
    private const EventKeywords ThreadTransfer = (EventKeywords)0x10;
    private const int ThreadTransferSend = 150;
    private const int TimerKind = 1;
    private const int MostSites = 16;

    // Raised inside the runtime's timer lock: nothing here may arm a timer or wait for anything but this short lock.
    private static readonly Dictionary<(uint Due, uint Period), List<StackTrace>> Armings = [];

    /// <summary>The frames that armed it, nearest first; none when not seen or not certain.</summary>
    public List<Frame> SiteOf(ArmedTimer timer, StackReader reader)
    {
        List<Frame>? only = null;
        foreach (var stack in Candidates(timer))
        {
            var frames = reader.IsDirect(stack, IsTimerPlumbing) ? reader.Read(stack).Frames : [];
            if (only is not null && (only.Count != frames.Count || (only.Count > 0 && only[0] != frames[0])))
                return [];
            only ??= frames;
        }

        return only ?? [];
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source)
            EnableEvents(eventSource, EventLevel.Informational, ThreadTransfer);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId != ThreadTransferSend || eventData.Payload is not [_, TimerKind, _, _, int due, int period])
            return;

        var stack = new StackTrace(fNeedFileInfo: false);
        if (IsForTask(stack))
            return;

        lock (Armings)
        {
            if (!Armings.TryGetValue(((uint)due, (uint)period), out var stacks))
                Armings[((uint)due, (uint)period)] = stacks = [];
            if (stacks.Count < MostSites && !stacks.Exists(known => IsSame(known, stack)))
                stacks.Add(stack);
        }
    }

    /// <summary>A periodic timer that has fired is due after its period less the delay it fired with.</summary>
    private static List<StackTrace> Candidates(ArmedTimer timer)
    {
        var candidates = new List<StackTrace>();
        lock (Armings)
        {
            foreach (var ((due, period), stacks) in Armings)
            {
                if (period == timer.Period && (due == timer.Due || timer.IsPeriodic))
                    candidates.AddRange(stacks);
            }
        }

        return candidates;
    }

    // A timer that a library arms for itself, on the app's way through it, is the library's: a connection pool's clean-up.
    private static bool IsTimerPlumbing(Type type) =>
        type.Namespace is "System.Threading" or "System.Timers" or "System.Diagnostics.Tracing" or "System.Diagnostics"
        || (type.DeclaringType ?? type) == typeof(TimeProvider);

    /// <summary>Task.Delay and WaitAsync arm one each: far too many to keep, and the tasks have stacks of their own.</summary>
    private static bool IsForTask(StackTrace stack)
    {
        for (int i = 0; i < stack.FrameCount; i++)
        {
            var type = stack.GetFrame(i)?.GetMethod()?.DeclaringType;
            if (type == typeof(Timer) || type?.FullName == "System.Threading.TimerQueueTimer")
                return NextIsTask(stack, i + 1);
        }

        return false;
    }

    private static bool NextIsTask(StackTrace stack, int from)
    {
        for (int i = from; i < stack.FrameCount; i++)
        {
            var type = stack.GetFrame(i)?.GetMethod()?.DeclaringType;
            if (type?.Namespace != "System.Threading")
                return type?.Namespace == "System.Threading.Tasks";
        }

        return false;
    }

    private static bool IsSame(StackTrace one, StackTrace other)
    {
        if (one.FrameCount != other.FrameCount)
            return false;
        for (int i = 0; i < one.FrameCount; i++)
        {
            if (one.GetFrame(i)?.GetMethod() != other.GetFrame(i)?.GetMethod() || one.GetFrame(i)?.GetILOffset() != other.GetFrame(i)?.GetILOffset())
                return false;
        }

        return true;
    }
}
