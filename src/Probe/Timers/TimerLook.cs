using System.Reflection;
using System.Runtime.CompilerServices;
using LifetimeGuard.Probe.Stacks;

namespace LifetimeGuard.Probe.Timers;

/// <summary>Names the armed timers by what they call.</summary>
internal sealed class TimerLook(TimerQueues queues, ArmingListener armings)
{
    private static readonly ConditionalWeakTable<object, object> Numbers = [];
    private static int _lastNumber;

    /// <summary>The app's timers. A timer of the framework counts as the app's only if the app's code armed it.</summary>
    public List<TimerReport> Look(StackReader reader, Modules modules)
    {
        var reports = new List<TimerReport>();
        foreach (var timer in queues.Armed())
        {
            // Task.Delay and WaitAsync: the task is reported, if nobody waits for it.
            if (timer.Callback.Method.DeclaringType?.Namespace == "System.Threading.Tasks")
                continue;

            var called = Called(timer);
            bool isApp = modules.IsApp(called.Module);
            var started = armings.SiteOf(timer, reader);
            if (isApp || started.Count > 0)
                reports.Add(Report(timer, isApp ? called : null, started, reader));
        }

        return reports;
    }

    private static TimerReport Report(ArmedTimer timer, MethodInfo? called, List<Frame> started, StackReader reader) => new(
        NumberOf(timer.Identity),
        called is null ? reader.NameOf(timer.Callback.Method) : reader.NameOf(called),
        timer.Due,
        timer.IsPeriodic ? timer.Period : null,
        called is null ? null : reader.Declared(called),
        started);

    /// <summary>System.Timers.Timer calls itself first, then its handler.</summary>
    private static MethodInfo Called(ArmedTimer timer)
    {
        if (timer.Callback.Target is { } target && target.GetType() is { FullName: "System.Timers.Timer" } type
            && type.GetField("_onIntervalElapsed", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(target) is Delegate handler)
        {
            return handler.Method;
        }

        return timer.Callback.Method;
    }

    private static int NumberOf(object timer) => (int)Numbers.GetValue(timer, static _ => Interlocked.Increment(ref _lastNumber));
}
