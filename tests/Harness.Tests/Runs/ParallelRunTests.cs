using LifetimeGuard.Harness.Reporting;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Runs;

public sealed class ParallelRunTests
{
    [Fact]
    public async Task LeakyAndCleanAtOnce_EachGetsItsOwn()
    {
        string[] behaviours = ["orphan-child", "clean", "temp-file", "owned-child"];
        var suite = LaunchedApp.Suite("clean") with
        {
            Name = "mixed",
            Apps = [.. behaviours.Select(behaviour => new SuiteApp { Name = behaviour, Command = LaunchedApp.Path, Args = [behaviour] })],
            Repeat = 2,
        };

        var report = await new SuiteRunner(new SuiteRunOptions { Parallel = 4, Canaries = false }).RunAsync(suite, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(behaviours, report.Apps.Select(app => app.Name));
        Assert.Equal([Verdict.Leaky, Verdict.Clean, Verdict.Leaky, Verdict.Clean], report.Apps.Select(app => app.Verdict));
        Assert.All(report.Apps, app => Assert.All(app.Scenarios[0].Leaks, tally => Assert.Equal((2, 2), (tally.Seen, tally.Of))));
        Assert.Equal([1, 2], report.Apps[0].Scenarios[0].Runs.Select(run => run.Number));
    }
}
