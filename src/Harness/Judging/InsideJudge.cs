using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;

namespace LifetimeGuard.Harness.Judging;

/// <summary>Tasks and timers that were still running when the process ended, or at the deadline of one that did not.</summary>
internal sealed class InsideJudge : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence) =>
        evidence.Inside is not { } inside
            ? []
            : [.. inside.Tasks.Select(task => Leak(LeakKinds.Task, task)), .. inside.Timers.Select(timer => Leak(LeakKinds.Timer, timer))];

    private static FoundLeak Leak(string kind, InsideWork work) => new(kind, work.What, work.Stable)
    {
        Started = work.Started,
        StartedUnknown = work.Started.Count > 0 ? null : "it was started with no code of the app on the stack, or before the probe looked",
    };
}
