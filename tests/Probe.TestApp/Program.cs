namespace LifetimeGuard.Probe.TestApp;

/// <summary>Does what its first argument says, prints READY, waits for one line, ends.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<string[], Task>> Behaviours = new()
    {
        ["nothing"] = _ => Task.CompletedTask,
        ["many-tasks"] = TaskBehaviours.Many,
        ["dropped"] = TaskBehaviours.Dropped,
        ["dropped-void"] = TaskBehaviours.DroppedVoid,
        ["awaited"] = TaskBehaviours.Awaited,
        ["finished"] = TaskBehaviours.Finished,
        ["blocked-on"] = TaskBehaviours.BlockedOn,
        ["run-lambda"] = TaskBehaviours.RunLambda,
        ["run-endless"] = TaskBehaviours.RunEndless,
        ["lost-race"] = TaskBehaviours.LostRace,
        ["open-race"] = TaskBehaviours.OpenRace,
        ["wait-async"] = TaskBehaviours.AwaitedWithTimeout,
        ["promise-given-up"] = TaskBehaviours.PromiseGivenUp,
        ["dropped-when-all"] = TaskBehaviours.DroppedWhenAll,
        ["iterator"] = TaskBehaviours.Iterator,
        ["dropped-delay"] = TaskBehaviours.DroppedDelay,
        ["dropped-after-wait"] = TaskBehaviours.DroppedAfterWait,
        ["library-timer"] = TimerBehaviours.LibraryTimer,
        ["cancel-after"] = TimerBehaviours.CancelAfter,
        ["timer"] = TimerBehaviours.Armed,
        ["timers-alike"] = TimerBehaviours.Alike,
        ["timer-stopped"] = TimerBehaviours.Stopped,
        ["timers-timer"] = TimerBehaviours.TimersTimer,
        ["periodic"] = TimerBehaviours.Periodic,
        ["child"] = ChildBehaviours.One,
        ["child-environment"] = ChildBehaviours.Environment,
        ["children-results"] = ChildBehaviours.Results,
    };

    private static async Task<int> Main(string[] arguments)
    {
        await Behaviours[arguments[0]](arguments[1..]);
        Console.WriteLine("READY");
        string? last = Console.ReadLine();
        if (last == "crash")
            Environment.FailFast("asked to");
        return int.TryParse(last, out int code) ? code : 0;
    }
}
