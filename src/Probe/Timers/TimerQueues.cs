using System.Reflection;

namespace LifetimeGuard.Probe.Timers;

/// <summary>The runtime's timer queues, one for each core: every armed timer of the process is in one of two lists there.</summary>
internal sealed class TimerQueues
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    private readonly Array _queues;
    private readonly FieldInfo[] _lists;
    private readonly FieldInfo _next;
    private readonly FieldInfo _callback;
    private readonly FieldInfo _state;
    private readonly FieldInfo _due;
    private readonly FieldInfo _period;

    private TimerQueues(Type queue, Type timer)
    {
        _queues = (Array)queue.GetProperty("Instances", Hidden)!.GetValue(null)!;
        _lists = [queue.GetField("_shortTimers", Hidden)!, queue.GetField("_longTimers", Hidden)!];
        _next = timer.GetField("_next", Hidden)!;
        _callback = timer.GetField("_timerCallback", Hidden)!;
        _state = timer.GetField("_state", Hidden)!;
        _due = timer.GetField("_dueTime", Hidden)!;
        _period = timer.GetField("_period", Hidden)!;
    }

    /// <summary>Null, with the reason said, on a runtime that keeps its timers differently.</summary>
    public static TimerQueues? Open(Degradations degradations)
    {
        var core = typeof(Timer).Assembly;
        var queue = core.GetType("System.Threading.TimerQueue");
        var timer = core.GetType("System.Threading.TimerQueueTimer");
        if (queue?.GetProperty("Instances", Hidden) is not null && HasFields(queue, "_shortTimers", "_longTimers")
            && timer is not null && HasFields(timer, "_next", "_timerCallback", "_state", "_dueTime", "_period"))
        {
            return new TimerQueues(queue, timer);
        }

        degradations.Add("timers: this runtime keeps its timers in a way that is not known");
        return null;
    }

    /// <summary>
    /// Armed timers. The lists are read without the runtime's lock, whose kind changed between releases: a timer that is armed or
    /// stopped meanwhile may be missed or shown once too often, which is what "now" means. A walk that is led astray ends at the bound.
    /// </summary>
    public List<ArmedTimer> Armed()
    {
        const int Bound = 100_000;
        var armed = new List<ArmedTimer>();
        foreach (object queue in _queues)
        {
            foreach (var list in _lists)
            {
                for (object? timer = list.GetValue(queue); timer is not null && armed.Count < Bound; timer = _next.GetValue(timer))
                    armed.Add(Read(timer));
            }
        }

        return armed;
    }

    private ArmedTimer Read(object timer) => new(
        timer,
        (TimerCallback)_callback.GetValue(timer)!,
        _state.GetValue(timer),
        (uint)_due.GetValue(timer)!,
        (uint)_period.GetValue(timer)!);

    private static bool HasFields(Type type, params string[] names) =>
        Array.TrueForAll(names, name => type.GetField(name, Hidden) is not null);
}
