using LifetimeGuard.Harness.Platform;
using LifetimeGuard.Harness.Suites;

namespace LifetimeGuard.Harness.Tests.Runs;

/// <summary>After a run, however it ended, none of its processes exists and its folder is gone.</summary>
public sealed class NothingLeftTests
{
    private const string Mark = "LIFETIMEGUARD_TEST_MARK";

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly Linux _system = new();

    [Theory]
    [InlineData("orphan-child")]
    [InlineData("hundred-children")]
    [InlineData("ignore-close")]
    [InlineData("never-ready")]
    public async Task AfterTheRun(string behaviour)
    {
        var suite = Marked(behaviour) with { Budgets = new SuiteBudgets { Exit = TimeSpan.FromMilliseconds(500), Children = TimeSpan.FromMilliseconds(200), MeasuresHeap = false } };

        await new SuiteRunner(new SuiteRunOptions { Canaries = false }).RunAsync(suite);

        Assert.Empty(OwnProcesses());
        await AssertNoZombiesStayAsync();
    }

    [Fact]
    public async Task AfterCancelling()
    {
        using var cancel = new CancellationTokenSource();
        var suite = Marked("ignore-close") with { Budgets = new SuiteBudgets { Exit = TimeSpan.FromMinutes(5), MeasuresHeap = false } };
        var run = new SuiteRunner(new SuiteRunOptions { Canaries = false }).RunAsync(suite, new CancelAtStart(this, cancel), cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Empty(OwnProcesses());
    }

    // Other tests' children may be on their way from the table at the same time, so each one seen must only be gone soon.
    private async Task AssertNoZombiesStayAsync()
    {
        var zombies = Zombies();
        var deadline = DateTime.UtcNow.AddSeconds(10);
        while (zombies.Count > 0 && DateTime.UtcNow < deadline)
        {
            await Task.Delay(10);
            zombies.IntersectWith(Zombies());
        }

        Assert.Empty(zombies);
    }

    private HashSet<ProcessIdentity> Zombies() =>
        [.. _system.Processes().Where(process => process.IsZombie && process.ParentId == Environment.ProcessId).Select(process => process.Identity)];

    private Suite Marked(string behaviour)
    {
        var suite = LaunchedApp.Suite(behaviour, readyWithin: TimeSpan.FromSeconds(2));
        return suite with { Apps = [suite.Apps[0] with { Environment = new Dictionary<string, string> { [Mark] = _mark } }] };
    }

    private List<string> OwnProcesses() =>
        [.. _system.Processes().Where(process => _system.HasVariable(process.Identity.Id, Mark, _mark)).Select(process => _system.CommandLine(process.Identity.Id))];

    /// <summary>Cancels as soon as the launched app is there.</summary>
    private sealed class CancelAtStart(NothingLeftTests test, CancellationTokenSource cancel) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Stage == RunStage.RunStarted)
                _ = Task.Run(CancelWhenThereAsync);
        }

        private async Task CancelWhenThereAsync()
        {
            var deadline = DateTime.UtcNow.AddSeconds(30);
            while (test.OwnProcesses().Count == 0 && DateTime.UtcNow < deadline)
                await Task.Delay(5);
            await cancel.CancelAsync();
        }
    }
}
