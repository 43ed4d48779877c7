using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;

namespace LifetimeGuard.Harness.Judging;

/// <summary>Files that are left in the temp folder when the app is gone. A hung app has not had its chance to remove them.</summary>
internal sealed class ResidueJudge : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence) =>
        evidence.Hung
            ? []
            : evidence.Gone[LeakKinds.Residue].Items.Select(file => new FoundLeak(LeakKinds.Residue, file.What, file.Stable) { StartedUnknown = "the making of files is not traced" });
}
