using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;

namespace LifetimeGuard.Harness.Judging;

/// <summary>The end itself: too late, or with the wrong code. A foreground thread that keeps the app alive is named by its own judge.</summary>
internal sealed class ExitJudge(SiteResolver symbols) : ILeakJudge
{
    public IEnumerable<FoundLeak> Judge(RunEvidence evidence)
    {
        if (evidence.Hung)
            return HungLeak(evidence) is { } leak ? [leak] : [];
        if (evidence.ExitCode != evidence.Budgets.ExitCode)
            return [WrongCode(evidence)];
        return [];
    }

    private FoundLeak? HungLeak(RunEvidence evidence)
    {
        var main = evidence.LiveThreads?.FirstOrDefault(thread => thread.ThreadId == evidence.Root.Id);
        bool mainIsRunning = main is { Stack.Count: > 0 };
        bool anotherHoldsIt = evidence.LiveThreads?.Any(thread => thread.IsForeground && thread.ThreadId != evidence.Root.Id) ?? false;
        if (!mainIsRunning && anotherHoldsIt)
            return null;

        string within = $"did not end within {evidence.Budgets.Exit.TotalSeconds:0.#} s of close";
        return mainIsRunning
            ? new FoundLeak(LeakKinds.Exit, $"the app {within}: Main has not returned", "main has not returned")
            {
                Now = SourceStack.Of(main!.Stack, symbols),
                StartedUnknown = "it is the main thread",
            }
            : new FoundLeak(LeakKinds.Exit, $"the app {within}", "did not end")
            {
                StartedUnknown = evidence.LiveThreads is null ? "its threads could not be asked" : "no managed foreground thread keeps it alive",
            };
    }

    private static FoundLeak WrongCode(RunEvidence evidence)
    {
        string errors = evidence.LastErrors.Count == 0 ? "" : $"; last on standard error: {string.Join(" | ", evidence.LastErrors)}";
        return new FoundLeak(LeakKinds.Exit, $"the app ended with code {evidence.ExitCode} instead of {evidence.Budgets.ExitCode}{errors}", $"code {evidence.ExitCode}")
        {
            StartedUnknown = "an exit code has no start",
        };
    }
}
