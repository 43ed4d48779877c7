using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Canaries;
using LifetimeGuard.Harness.Inside;
using LifetimeGuard.Harness.Judging;
using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;
using LifetimeGuard.Harness.Scenarios;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness;

/// <summary>Runs every chosen app through every scenario, again and again, and says what stayed behind.</summary>
public sealed class SuiteRunner(SuiteRunOptions options)
{
    /// <summary>Runs the suite. Whatever happens, nothing that was started is left when the task ends.</summary>
    /// <exception cref="HarnessException">The suite cannot be run: unknown app, a project that does not build.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; everything started has been ended.</exception>
    public async Task<SuiteReport> RunAsync(Suite suite, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!OperatingSystem.IsLinux())
            throw UnsupportedSystem.Error();

        var apps = ChosenApps(suite);
        var startedAt = options.Time.GetUtcNow();
        long start = options.Time.GetTimestamp();
        using var symbols = new SiteResolver();
        var tools = new RunTools(new Linux(), FamilyWatch.Shared, options.Time, symbols, new LeakNaming(options.Findings));

        var programs = await PrepareAsync(suite, apps, progress, cancellationToken).ConfigureAwait(false);
        var canaries = await FlyCanariesAsync(tools, progress, cancellationToken).ConfigureAwait(false);
        var plan = Plan(suite, programs);
        var runs = canaries.Passed
            ? await RunAllAsync(tools, suite, plan, progress, cancellationToken).ConfigureAwait(false)
            : [];
        return new SuiteReport
        {
            Suite = suite.Name,
            StartedAt = startedAt,
            Seconds = Math.Round(options.Time.GetElapsedTime(start).TotalSeconds, 3),
            Canaries = canaries,
            Apps = ReportAssembly.Assemble(suite, apps, runs),
        };
    }

    private List<SuiteApp> ChosenApps(Suite suite)
    {
        foreach (string name in options.Apps)
        {
            if (!suite.Apps.Any(app => app.Name == name))
                throw new HarnessException(ExitCodes.Usage, $"The suite {suite.Name} has no app \"{name}\"; it has {string.Join(", ", suite.Apps.Select(app => $"\"{app.Name}\""))}");
        }

        return [.. suite.Apps.Where(app => options.Apps.Count == 0 || options.Apps.Contains(app.Name))];
    }

    // One after the other: apps of one suite often share projects, and two builds would write the same files.
    private async Task<List<AppProgram>> PrepareAsync(Suite suite, List<SuiteApp> apps, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var builder = new AppBuilder(suite, options.ArtifactsPath);
        List<AppProgram> programs = [];
        foreach (var app in apps)
        {
            progress?.Report(new RunProgress { Stage = RunStage.Building, App = app.Name });
            programs.Add(await builder.PrepareAsync(app, cancellationToken).ConfigureAwait(false));
        }

        return programs;
    }

    private async Task<CanaryReport> FlyCanariesAsync(RunTools tools, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        if (!options.Canaries)
            return new CanaryReport([], [], Failure: null, Seconds: 0);

        progress?.Report(new RunProgress { Stage = RunStage.Canaries });
        return await CanaryFlight.FlyAsync(tools, cancellationToken).ConfigureAwait(false);
    }

    private List<PlannedRun> Plan(Suite suite, List<AppProgram> programs) =>
    [
        .. from program in programs
           from scenario in suite.Scenarios
           from number in Enumerable.Range(1, options.Repeat ?? suite.Repeat)
           select new PlannedRun(program, scenario, number),
    ];

    private async Task<IReadOnlyList<FinishedRun>> RunAllAsync(RunTools tools, Suite suite, List<PlannedRun> plan, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var finished = new FinishedRun[plan.Count];
        int done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallel), CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, plan.Count, parallel, async (index, token) =>
        {
            var planned = plan[index];
            progress?.Report(Progress(RunStage.RunStarted, planned, Volatile.Read(ref done)));
            var report = await new ScenarioRun(tools, suite, planned.Program, planned.Scenario, planned.Number).ExecuteAsync(token).ConfigureAwait(false);
            finished[index] = new FinishedRun(planned, report);
            progress?.Report(Progress(RunStage.RunFinished, planned, Interlocked.Increment(ref done)) with { Finished = report });
        }).ConfigureAwait(false);
        return finished;

        RunProgress Progress(RunStage stage, PlannedRun planned, int runsDone) => new()
        {
            Stage = stage,
            App = planned.Program.App.Name,
            Scenario = planned.Scenario.Id,
            Run = planned.Number,
            RunsDone = runsDone,
            RunsTotal = plan.Count,
        };
    }
}
