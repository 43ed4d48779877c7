using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;

namespace LifetimeGuard.Harness.Judging;

/// <summary>A descendant that is still alive when the time for the children is over.</summary>
internal sealed class ProcessJudge : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence) =>
        from process in evidence.Gone[LeakKinds.Process].Items
        let started = StartOf(evidence, process.Key)
        select new FoundLeak(LeakKinds.Process, process.What, process.Stable)
        {
            Started = started,
            StartedUnknown = started.Count > 0 ? null : WhyUnknown(evidence),
        };

    // The app starts a shell, the shell starts the server: it is the nearest ancestor that the app itself started that counts.
    private static IReadOnlyList<SourceFrame> StartOf(RunEvidence evidence, string key)
    {
        if (evidence.Inside is not { } inside)
            return [];

        IReadOnlyList<ProcessIdentity> lineage = evidence.Lineages.GetValueOrDefault(key, []);
        return lineage.Select(ancestor => inside.Children.GetValueOrDefault(ancestor.Id)).FirstOrDefault(frames => frames is { Count: > 0 }) ?? [];
    }

    private static string WhyUnknown(RunEvidence evidence) =>
        evidence.Inside is null
            ? "nobody could look inside the app"
            : "neither it nor an ancestor was seen to be started by System.Diagnostics.Process";
}
