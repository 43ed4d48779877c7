using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Scenarios;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Runs;

/// <summary>The app beside the tests, launched with one behaviour and driven through one act.</summary>
internal static class LaunchedApp
{
    private static readonly SuiteBudgets Quick = new()
    {
        Exit = TimeSpan.FromSeconds(10),
        Children = TimeSpan.FromMilliseconds(300),
        MeasuresHeap = false,
    };

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "LifetimeGuard.Harness.TestApp");

    public static Suite Suite(string behaviour, SuiteBudgets? budgets = null, TimeSpan? readyWithin = null) => new()
    {
        Name = behaviour,
        Directory = AppContext.BaseDirectory,
        Apps = [new SuiteApp { Name = "app", Command = Path, Args = [behaviour] }],
        Ready = new SuiteReadiness("READY", readyWithin ?? TimeSpan.FromSeconds(20)),
        Verbs = new Dictionary<string, SuiteVerb>
        {
            ["work"] = new() { Name = "work", Send = "work", Expect = "DONE", Within = TimeSpan.FromSeconds(20) },
            ["close"] = new() { Name = "close", Send = "close" },
        },
        Scenarios = [new SuiteScenario("S1", ["work"])],
        Close = "close",
        Repeat = 1,
        Budgets = budgets ?? Quick,
    };

    /// <summary>One run; with a hang in it, a short exit budget.</summary>
    public static async Task<RunReport> RunAsync(string behaviour, bool hangs = false) =>
        await RunAsync(Suite(behaviour, hangs ? Quick with { Exit = TimeSpan.FromMilliseconds(700) } : null));

    public static async Task<RunReport> RunAsync(Suite suite)
    {
        var report = await new SuiteRunner(new SuiteRunOptions { Canaries = false }).RunAsync(suite, progress: null, TestContext.Current.CancellationToken);
        return Assert.Single(Assert.Single(Assert.Single(report.Apps).Scenarios).Runs);
    }
}
