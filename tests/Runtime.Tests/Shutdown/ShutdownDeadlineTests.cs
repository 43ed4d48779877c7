using System.Diagnostics;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LifetimeGuard.Runtime.Tests.Shutdown;

/// <summary>Participants that do not end, each in its own way, and what they cost the others: nothing.</summary>
[Collection(nameof(TestProcesses))]
public sealed class ShutdownDeadlineTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private readonly TempFolder _folder = new();
    private readonly ManualResetEventSlim _release = new();

    public void Dispose()
    {
        _release.Set();
        _folder.Dispose();
    }

    [Fact]
    public Task NeverEndingTask_IsLeftBehind() => LeftBehindAsync(_ => new ValueTask(new TaskCompletionSource().Task));

    [Fact]
    public Task BlockedThread_IsLeftBehind() => LeftBehindAsync(_ =>
    {
        _release.Wait();
        return ValueTask.CompletedTask;
    });

    [Fact]
    public Task SpinningThread_IsLeftBehind() => LeftBehindAsync(_ =>
    {
        while (!_release.IsSet)
        {
            // Never yields.
        }

        return ValueTask.CompletedTask;
    });

    [Fact]
    public Task BlockingCallbackOnTheDeadline_IsLeftBehind() => LeftBehindAsync(deadline =>
    {
        deadline.Register(() => _release.Wait());
        return new ValueTask(new TaskCompletionSource().Task);
    });

    [Fact]
    public async Task EndsInTime_IsClean()
    {
        var report = await StopAsync(_ => ValueTask.CompletedTask);

        Assert.Equal(ShutdownOutcome.Clean, report.Outcome);
        Assert.Equal(StepOutcome.Completed, report.Steps[0].Outcome);
    }

    [Fact]
    public async Task Deadline_IsAnnouncedBeforeTheWaitEnds()
    {
        var report = await StopAsync(async deadline =>
        {
            await Task.Delay(Timeout.Infinite, deadline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });

        Assert.Equal(StepOutcome.Completed, report.Steps[0].Outcome);
        Assert.True(report.Steps[0].Duration >= Short * 0.75, $"announced after {report.Steps[0].Duration}");
    }

    [Fact]
    public async Task GivingUpAtTheDeadline_IsLateAndNotRunning()
    {
        var report = await StopAsync(deadline => new ValueTask(Task.Delay(Timeout.Infinite, deadline)));

        Assert.Equal(StepOutcome.TimedOut, report.Steps[0].Outcome);
        Assert.False(report.Steps[0].StillRunning);
    }

    [Fact]
    public async Task SlowNeighbour_CostsTheOthersNothing()
    {
        await using var shutdown = Create();
        for (int i = 0; i < 20; i++)
            shutdown.Register($"hanging {i}", ShutdownPhase.Jobs, _ => new ValueTask(new TaskCompletionSource().Task), Short);
        shutdown.Register("neighbour", ShutdownPhase.Jobs, _ => ValueTask.CompletedTask, Short);
        shutdown.Register("next phase", ShutdownPhase.Components, _ => ValueTask.CompletedTask, Short);

        var report = await shutdown.ShutdownAsync(ShutdownReason.Requested);

        Assert.All(["neighbour", "next phase"], name => Assert.Equal(StepOutcome.Completed, Step(report, name).Outcome));
        Assert.True(report.Duration < TimeSpan.FromSeconds(3), $"took {report.Duration}");
    }

    [Fact]
    public async Task OneAfterTheOther_TheFirstDoesNotTakeTheTimeOfTheLast()
    {
        var inTurn = new ShutdownPhase("in turn") { RunsInParallel = false, After = [ShutdownPhase.Jobs], Before = [ShutdownPhase.Components] };
        await using var shutdown = Create(TimeSpan.FromSeconds(1));
        shutdown.Register("first", inTurn, _ => new ValueTask(new TaskCompletionSource().Task), TimeSpan.FromSeconds(60));
        shutdown.Register("second", inTurn, _ => new ValueTask(new TaskCompletionSource().Task), TimeSpan.FromSeconds(60));
        shutdown.Register("last", inTurn, _ => ValueTask.CompletedTask);

        var report = await shutdown.ShutdownAsync(ShutdownReason.Requested);

        Assert.Equal(StepOutcome.Completed, Step(report, "last").Outcome);
        Assert.True(Step(report, "last").Budget > TimeSpan.FromMilliseconds(20), $"was left {Step(report, "last").Budget}");
    }

    [Fact]
    public async Task EveryPhaseHangs_TheWholeStaysWithinItsBudget()
    {
        await using var shutdown = Create(TimeSpan.FromSeconds(2));
        ShutdownPhase[] phases = [ShutdownPhase.StopIntake, ShutdownPhase.Jobs, ShutdownPhase.Components, ShutdownPhase.Processes, ShutdownPhase.Threads, ShutdownPhase.UserInterface];
        foreach (var phase in phases)
            shutdown.Register($"hanging in {phase}", phase, _ => new ValueTask(new TaskCompletionSource().Task), TimeSpan.FromSeconds(60));

        var report = await shutdown.ShutdownAsync(ShutdownReason.Requested);

        Assert.Equal(phases.Length, report.Steps.Count(step => step is { Outcome: StepOutcome.TimedOut, StillRunning: true }));
        Assert.True(report.Duration < TimeSpan.FromSeconds(2.5), $"took {report.Duration}");
    }

    [Fact]
    public async Task UnusedTime_GoesToTheNextPhase()
    {
        var time = new FakeTimeProvider();
        await using var shutdown = new ShutdownCoordinator(Options(TimeSpan.FromSeconds(10), time));
        shutdown.Register("long", ShutdownPhase.Threads, _ => ValueTask.CompletedTask, TimeSpan.FromSeconds(60));

        var report = await shutdown.ShutdownAsync(ShutdownReason.Requested);

        Assert.Equal(TimeSpan.FromSeconds(9), report.Steps[0].Budget);   // all but the reserves of the user interface and the verification
    }

    [Fact]
    public async Task InjectedClock_DecidesAboutDeadlines()
    {
        var time = new FakeTimeProvider();
        await using var shutdown = new ShutdownCoordinator(Options(TimeSpan.FromHours(1), time));
        shutdown.Register("hanging", ShutdownPhase.Jobs, _ => new ValueTask(new TaskCompletionSource().Task), TimeSpan.FromMinutes(10));

        var ending = shutdown.ShutdownAsync(ShutdownReason.Requested);
        await Eventually.TrueAsync(() =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return ending.IsCompleted;
        }, "the deadline on the injected clock");

        Assert.Equal(StepOutcome.TimedOut, (await ending).Steps[0].Outcome);
    }

    private async Task LeftBehindAsync(Func<CancellationToken, ValueTask> stop)
    {
        long startedAt = Stopwatch.GetTimestamp();
        await using var shutdown = Create();
        shutdown.Register("late", ShutdownPhase.Jobs, stop, Short);
        shutdown.Register("next", ShutdownPhase.Components, _ => ValueTask.CompletedTask);

        var report = await shutdown.ShutdownAsync(ShutdownReason.Requested);

        Assert.Equal(StepOutcome.TimedOut, Step(report, "late").Outcome);
        Assert.True(Step(report, "late").StillRunning);
        Assert.Equal(StepOutcome.Completed, Step(report, "next").Outcome);
        Assert.Equal(ShutdownExitCodes.Failed, report.ExitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(startedAt), Short, TimeSpan.FromSeconds(5));
    }

    private async Task<ShutdownReport> StopAsync(Func<CancellationToken, ValueTask> stop)
    {
        await using var shutdown = Create();
        shutdown.Register("it", ShutdownPhase.Jobs, stop, Short);
        return await shutdown.ShutdownAsync(ShutdownReason.Requested);
    }

    private static ShutdownStep Step(ShutdownReport report, string name) => report.Steps.Single(step => step.Participant == name);

    private ShutdownCoordinator Create(TimeSpan? total = null) => new(Options(total ?? TimeSpan.FromSeconds(10), TimeProvider.System));

    private ShutdownOptions Options(TimeSpan total, TimeProvider time) => new()
    {
        LogPath = _folder.File("shutdown.log"),
        TotalBudget = total,
        ForceExitAfter = Timeout.InfiniteTimeSpan,
        TimeProvider = time,
    };
}
