using LifetimeGuard.Harness.Apps;
using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Runs;
using LifetimeGuard.Harness.Scenarios;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Canaries;

/// <summary>
/// Plants one leak of each kind in an app of our own and requires that the very same path that judges the suite reports it.
/// Two launches at once: one that ends and leaves things behind, one that a foreground thread keeps from ending.
/// </summary>
internal static class CanaryFlight
{
    private const string Program = "LifetimeGuard.Canary.dll";
    private const string Plant = "plant";

    private static readonly string[] LeftBehind =
    [
        LeakKinds.Process, LeakKinds.Thread, LeakKinds.Task, LeakKinds.Timer, LeakKinds.Descriptor, LeakKinds.Port, LeakKinds.Residue, LeakKinds.Exit,
    ];

    public static async Task<CanaryReport> FlyAsync(RunTools tools, CancellationToken cancellationToken)
    {
        long start = tools.Time.GetTimestamp();
        var leaving = RunAsync(tools, "leave", new SuiteBudgets { Exit = TimeSpan.FromSeconds(5), Children = TimeSpan.FromMilliseconds(100), MeasuresHeap = false }, cancellationToken);
        var hanging = RunAsync(tools, "hang", new SuiteBudgets { Exit = TimeSpan.FromMilliseconds(200), Children = TimeSpan.FromMilliseconds(100), MeasuresHeap = false }, cancellationToken);
        var reports = await Task.WhenAll(leaving, hanging).ConfigureAwait(false);

        // Attached to no run of the suite, so a failure to launch is told apart from a leak that was launched and not seen.
        string? failure = reports.Select(report => report.Failure).FirstOrDefault(reason => reason is not null);
        string[] seenLeft = [.. reports[0].Leaks.Select(leak => leak.Kind).Distinct()];
        bool seenHang = reports[1].Leaks.Any(leak => leak.Kind == LeakKinds.Thread && leak.Started.Count > 0);
        string[] planted = [.. LeftBehind, "hang"];
        string[] seen = [.. planted.Where(kind => kind == "hang" ? seenHang : seenLeft.Contains(kind))];
        return new CanaryReport(seen, [.. planted.Except(seen)], failure, Math.Round(tools.Time.GetElapsedTime(start).TotalSeconds, 3));
    }

    private static Task<RunReport> RunAsync(RunTools tools, string behaviour, SuiteBudgets budgets, CancellationToken cancellationToken)
    {
        var app = new SuiteApp { Name = $"canary that should {behaviour}", Command = Program, Args = [behaviour] };
        var suite = new Suite
        {
            Name = "canary",
            Directory = AppContext.BaseDirectory,
            Apps = [app],
            Ready = new SuiteReadiness("READY", TimeSpan.FromSeconds(20)),
            Verbs = new Dictionary<string, SuiteVerb> { [Plant] = new() { Name = Plant, Send = Plant, Expect = "PLANTED" } },
            Scenarios = [],
            Budgets = budgets,
        };
        return new ScenarioRun(tools, suite, CanaryProgram(app), new SuiteScenario("canary", [Plant]), number: 1).ExecuteAsync(cancellationToken);
    }

    // It runs on the very runtime that we run on, so it needs no configuration of its own.
    private static AppProgram CanaryProgram(SuiteApp app)
    {
        string folder = Path.GetDirectoryName(typeof(CanaryFlight).Assembly.Location)!;
        string program = Path.Combine(folder, Program);
        if (!File.Exists(program))
            throw new HarnessException(ExitCodes.Infrastructure, $"{Program} is missing beside the harness in {folder}.");
        return new AppProgram(app, DotnetHost.Path, ["exec", "--runtimeconfig", RuntimeConfiguration.Path, program]);
    }
}
