using LifetimeGuard.Harness.Probes;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;

namespace LifetimeGuard.Harness.Judging;

/// <summary>What the app still holds when its process ends: descriptors that the work opened, and ports.</summary>
internal sealed class HoldingsJudge : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence)
    {
        if (evidence.Exit is not { } exit)
            return [];

        var opened = exit[LeakKinds.Descriptor].Intersect(evidence.Work[LeakKinds.Descriptor]).Except(evidence.Ready[LeakKinds.Descriptor]);
        var listening = exit[LeakKinds.Port].Intersect(evidence.Work[LeakKinds.Port]);
        return
        [
            .. opened.Items.Where(item => !BelongsToChild(item, evidence)).Select(item => new FoundLeak(LeakKinds.Descriptor, item.What, item.Stable) { StartedUnknown = "the opening of descriptors is not traced" }),
            .. listening.Items.Select(item => new FoundLeak(LeakKinds.Port, item.What, item.Stable) { StartedUnknown = "the opening of sockets is not traced" }),
        ];
    }

    // The pipe to a child that was left behind is part of that leak.
    private static bool BelongsToChild(ProbeItem descriptor, RunEvidence evidence) =>
        evidence.HeldByChildren.Contains(DescriptorProbe.TargetOf(descriptor));
}
