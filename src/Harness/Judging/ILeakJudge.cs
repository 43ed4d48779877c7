using LifetimeGuard.Harness.Runs;

namespace LifetimeGuard.Harness.Judging;

/// <summary>Decides for one kind of thing what of the evidence is a leak.</summary>
internal interface ILeakJudge
{
    IEnumerable<FoundLeak> Judge(RunEvidence evidence);
}
