using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Judging;

/// <summary>Growth of the live heap, only where the suite set a limit: one act may rightly keep what it loaded.</summary>
internal sealed class HeapJudge : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence) =>
        evidence.HeapGrowth is { } growth && growth > evidence.Budgets.HeapLeakBytes
            ? [new FoundLeak(LeakKinds.Heap, $"the live heap grew by {Megabytes(growth)} MB from ready to after work; {Megabytes(evidence.Budgets.HeapLeakBytes.Value)} MB are allowed", "heap") { StartedUnknown = "single objects are not followed" }]
            : [];

    /// <summary>A remark on growth that fails nothing; null when there is nothing to remark.</summary>
    public static string? Note(long? growth, SuiteBudgets budgets) =>
        growth > budgets.HeapNoteBytes && !(growth > budgets.HeapLeakBytes)
            ? $"The live heap grew by {Megabytes(growth.Value)} MB from ready to after work; a single act cannot tell a cache from a leak."
            : null;

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
