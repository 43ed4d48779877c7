using LifetimeGuard.Cli.Rendering;
using LifetimeGuard.Harness;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Cli.Running;

/// <summary>Runs a suite and tells what it is at.</summary>
internal static class SuiteSession
{
    /// <summary>Runs the suite; when this returns or throws, nothing that was started is left.</summary>
    public static Task<SuiteReport> RunAsync(ToolConsole console, Suite suite, SuiteRunOptions options, CancellationToken cancellationToken) =>
        console.WithProgressAsync($"Running {suite.Name}", step => new SuiteRunner(options).RunAsync(suite, new Steps(step), cancellationToken));

    private static string? Describe(RunProgress progress) => progress.Stage switch
    {
        RunStage.Building => $"building {progress.App}",
        RunStage.Canaries => "looking for planted leaks, to know that leaks are seen",
        RunStage.RunFinished => $"{progress.RunsDone} of {progress.RunsTotal} runs, {progress.App} {progress.Scenario} run {progress.Run}: {Outcome(progress.Finished)}",
        _ => null,
    };

    private static string Outcome(RunReport? run) => run?.Verdict switch
    {
        Verdict.Clean => "clean",
        Verdict.Leaky => run.Leaks.Count == 1 ? "1 leak" : $"{run.Leaks.Count} leaks",
        _ => "invalid",
    };

    // Runs report side by side; a line must not be torn.
    private sealed class Steps(Action<string> step) : IProgress<RunProgress>
    {
        private readonly Lock _gate = new();

        public void Report(RunProgress value)
        {
            if (Describe(value) is not { } text)
                return;
            lock (_gate)
                step(text);
        }
    }
}
