using LifetimeGuard.Harness.Tests.Runs;

namespace LifetimeGuard.Harness.Tests.Canaries;

public sealed class CanaryFlightTests
{
    [Fact]
    public async Task EveryPlantedLeak_IsSeen()
    {
        var report = await new SuiteRunner(new SuiteRunOptions()).RunAsync(LaunchedApp.Suite("clean"), progress: null, TestContext.Current.CancellationToken);

        Assert.Null(report.Canaries.Failure);
        Assert.Empty(report.Canaries.Missed);
        Assert.Equal(["process", "thread", "task", "timer", "descriptor", "port", "residue", "exit", "hang"], report.Canaries.Seen);
        Assert.Equal(ExitCodes.Clean, report.ExitCode);
    }
}
