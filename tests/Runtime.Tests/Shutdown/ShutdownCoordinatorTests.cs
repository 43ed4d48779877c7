using System.Collections.Concurrent;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Tests.Shutdown;

[Collection(nameof(TestProcesses))]
public sealed class ShutdownCoordinatorTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentQueue<string> _order = new();

    private string Log => _folder.File("shutdown.log");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Participants_AreStopped_InTheOrderOfTheirPhases()
    {
        await using var shutdown = Create();
        foreach (var phase in (ShutdownPhase[])[ShutdownPhase.UserInterface, ShutdownPhase.Threads, ShutdownPhase.Processes, ShutdownPhase.Components, ShutdownPhase.Jobs, ShutdownPhase.StopIntake])
            shutdown.Register(phase.Name, phase, Note(phase.Name));

        await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(["stop intake", "jobs", "components", "processes", "threads", "user interface"], _order);
    }

    [Fact]
    public async Task OwnPhase_RunsWhereItsEdgesPutIt()
    {
        var cache = new ShutdownPhase("flush cache") { After = [ShutdownPhase.Jobs], Before = [ShutdownPhase.Components] };
        await using var shutdown = Create();
        shutdown.Register("components", ShutdownPhase.Components, Note("components"));
        shutdown.Register("cache", cache, Note("cache"));
        shutdown.Register("jobs", ShutdownPhase.Jobs, Note("jobs"));

        await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(["jobs", "cache", "components"], _order);
    }

    [Fact]
    public async Task PhaseInACircle_IsRefusedAtRegistration()
    {
        var circle = new ShutdownPhase("circle") { After = [ShutdownPhase.Threads], Before = [ShutdownPhase.Jobs] };
        await using var shutdown = Create();

        var refusal = Assert.Throws<InvalidOperationException>(() => shutdown.Register("x", circle, Note("x")));

        Assert.Contains("'circle'", refusal.Message);
        Assert.Equal(ShutdownOutcome.Clean, (await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).Outcome);
    }

    [Fact]
    public async Task TwoPhasesOfOneName_AreRefused()
    {
        await using var shutdown = Create();

        Assert.Throws<InvalidOperationException>(() => shutdown.Register("x", new ShutdownPhase("jobs"), Note("x")));
    }

    [Fact]
    public async Task SamePhase_RunsSideBySide()
    {
        using var both = new Barrier(2);
        await using var shutdown = Create();
        shutdown.Register("left", ShutdownPhase.Components, Meet);
        shutdown.Register("right", ShutdownPhase.Components, Meet);

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(ShutdownOutcome.Clean, report.Outcome);

        ValueTask Meet(CancellationToken deadline)
        {
            both.SignalAndWait(deadline);
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task ThrowingParticipant_IsRecorded_AndTheNextRuns()
    {
        await using var shutdown = Create();
        shutdown.Register("sync", ShutdownPhase.Jobs, _ => throw new InvalidOperationException("sync failure"));
        shutdown.Register("async", ShutdownPhase.Jobs, async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("async failure");
        });
        shutdown.Register("next", ShutdownPhase.Components, Note("next"));

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(["next"], _order);
        Assert.Equal(["async failure", "sync failure"], report.Steps.Where(step => step.Outcome == StepOutcome.Failed).Select(step => step.Error!.Message).Order());
        Assert.Equal(ShutdownExitCodes.Failed, report.ExitCode);
    }

    [Fact]
    public async Task SecondCall_GetsTheReportOfTheFirst()
    {
        await using var shutdown = Create();
        shutdown.Register("once", ShutdownPhase.Jobs, Note("once"));

        var reports = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shutdown.ShutdownAsync(ShutdownReason.WindowClosed))));

        Assert.Single(reports.Distinct());
        Assert.Equal(["once"], _order);
    }

    [Fact]
    public async Task ParticipantThatWaitsForTheShutdown_IsLeftBehind()
    {
        await using var shutdown = Create();
        shutdown.Register("circular", ShutdownPhase.Jobs, async _ => await shutdown.ShutdownAsync(ShutdownReason.Requested), TimeSpan.FromMilliseconds(200));

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(StepOutcome.TimedOut, Assert.Single(report.Steps).Outcome);
    }

    [Theory]
    [InlineData("stop intake")]
    [InlineData("components")]
    public async Task RegisteredDuringTheShutdown_IsStopped(string phase)
    {
        var target = phase == "components" ? ShutdownPhase.Components : ShutdownPhase.StopIntake;
        await using var shutdown = Create();
        shutdown.Register("registers", ShutdownPhase.Jobs, _ =>
        {
            shutdown.Register("late", target, Note("late"));
            return ValueTask.CompletedTask;
        });

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(["late"], _order);
        Assert.Equal(ShutdownOutcome.Clean, report.Outcome);
    }

    [Fact]
    public async Task RegisteredAfterTheShutdown_IsRefused()
    {
        await using var shutdown = Create();
        await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        var refusal = Assert.Throws<InvalidOperationException>(() => shutdown.Register("late", ShutdownPhase.Jobs, Note("late")));

        Assert.Contains("too late", refusal.Message);
    }

    [Fact]
    public async Task RegisteredTwice_IsRefused_AndUnregisteredIsNotStopped()
    {
        var participant = new Remains([]);
        await using var shutdown = Create();
        shutdown.Register(participant);

        Assert.Throws<InvalidOperationException>(() => shutdown.Register(participant));
        Assert.True(shutdown.Unregister(participant));
        Assert.False(shutdown.Unregister(participant));
        Assert.Empty((await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).Steps);
    }

    [Fact]
    public async Task Survivor_IsNamed_AndTheOutcomeIsFailed()
    {
        await using var shutdown = Create();
        shutdown.Register(new Remains([new Survivor("gadget", "left over", "no. 7", "Open in Queue.cs:88")]));

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal("gadget 'left over' (no. 7), started by Open in Queue.cs:88", Assert.Single(report.Survivors).ToString());
        Assert.Equal(ShutdownExitCodes.Failed, report.ExitCode);
        Assert.Contains("ALIVE gadget 'left over'", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task AbandonedWork_IsASurvivor()
    {
        var release = new TaskCompletionSource();
        await Assert.ThrowsAsync<DeadlineExceededException>(() =>
            Deadline.RunAsync(_ => release.Task, TimeSpan.FromMilliseconds(1), CancellationToken.None, new DeadlineOptions { Name = "import", GracePeriod = TimeSpan.FromMilliseconds(1) }));
        await using var shutdown = Create();

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(ShutdownOutcome.Failed, report.Outcome);
        Assert.Equal([("abandoned work", "import")], report.Survivors.Select(survivor => (survivor.Kind, survivor.Name)));
        release.SetResult();
        await Eventually.TrueAsync(() => Deadline.Abandoned.Count == 0, "the work has ended");
    }

    [Fact]
    public async Task Counts_TellWhatTheProcessHolds()
    {
        await using var timer = new Timer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await using var shutdown = Create();

        var counts = (await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).Counts;

        Assert.True(counts.ActiveTimers >= 1);
        Assert.True(counts.OpenHandles > 2);
        Assert.Contains($"still there: {counts}", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task Hook_GetsTheReport_BeforeAnybodyElse()
    {
        Task<ShutdownReport>? completion = null;
        (ShutdownReport Report, bool IsFirst)? told = null;
        await using var shutdown = Create(report => told = (report, !completion!.IsCompleted));
        completion = shutdown.Completion;

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal((report, true), told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HookThatHangsOrThrows_HoldsNothing(bool hangs)
    {
        using var release = new ManualResetEventSlim();
        await using var shutdown = Create(_ =>
        {
            if (!hangs)
                throw new InvalidOperationException("broken hook");
            release.Wait(CancellationToken.None);
        });

        Assert.Equal(ShutdownOutcome.Clean, (await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).Outcome);

        release.Set();
        Assert.Contains("OnStopped", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task NoSurvivor_IsClean()
    {
        await using var shutdown = Create();
        shutdown.Register(new Remains([]));

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Empty(report.Survivors);
        Assert.Equal(ShutdownExitCodes.Clean, report.ExitCode);
    }

    [Fact]
    public async Task Force_CutsTheWaitShort()
    {
        await using var shutdown = Create();
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool nextWasToldToHurry = false;
        shutdown.Register("hanging", ShutdownPhase.Jobs, _ =>
        {
            hangs.SetResult();
            return new ValueTask(new TaskCompletionSource().Task);
        });
        shutdown.Register("next", ShutdownPhase.Components, deadline =>
        {
            nextWasToldToHurry = deadline.IsCancellationRequested;
            return ValueTask.CompletedTask;
        });

        var ending = shutdown.ShutdownAsync(ShutdownReason.WindowClosed);
        await hangs.Task;
        var report = await shutdown.Force();

        Assert.Same(report, await ending);
        Assert.True(nextWasToldToHurry);
        Assert.Equal(ShutdownExitCodes.Forced, report.ExitCode);
        Assert.True(report.Duration < TimeSpan.FromSeconds(3), $"took {report.Duration}");
    }

    [Fact]
    public async Task Begin_CancelsTheTokenOfTheApplication()
    {
        await using var shutdown = Create();
        Assert.False(shutdown.ShutdownStarted.IsCancellationRequested);

        await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        await Eventually.TrueAsync(() => shutdown.ShutdownStarted.IsCancellationRequested, "the token is cancelled");
    }

    [Fact]
    public async Task Dispose_ShutsDown()
    {
        await using (var shutdown = Create())
            shutdown.Register("once", ShutdownPhase.Jobs, Note("once"));

        Assert.Equal(["once"], _order);
    }

    [Fact]
    public async Task Log_HasTheSequence_AndGrows()
    {
        for (int i = 0; i < 2; i++)
        {
            await using var shutdown = Create();
            shutdown.Register("flush", ShutdownPhase.Components, Note("flush"));
            await shutdown.ShutdownAsync(ShutdownReason.EndOfInput);
        }

        string[] lines = await File.ReadAllLinesAsync(Log);
        Assert.Equal(2, lines.Count(line => line.Contains("shutdown begins: end of input")));
        Assert.Equal(2, lines.Count(line => line.Contains("components: 'flush' ended")));
        Assert.Equal(2, lines.Count(line => line.Contains("exit code 0")));
    }

    [Fact]
    public async Task LogThatCannotBeWritten_IsReported_AndStopsNothing()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        var options = new ShutdownOptions { LogPath = _folder.File("file/shutdown.log"), ForceExitAfter = Timeout.InfiniteTimeSpan };
        await using var shutdown = new ShutdownCoordinator(options);
        shutdown.Register("once", ShutdownPhase.Jobs, Note("once"));

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.Equal(["once"], _order);
        Assert.Equal(ShutdownOutcome.Clean, report.Outcome);
        Assert.IsType<IOException>(report.LogError, exactMatch: false);
    }

    [Fact]
    public async Task LoggerThatThrows_StopsNothing()
    {
        var options = new ShutdownOptions { LogPath = Log, ForceExitAfter = Timeout.InfiniteTimeSpan, Logger = new ThrowingLogger() };
        await using var shutdown = new ShutdownCoordinator(options);
        shutdown.Register("once", ShutdownPhase.Jobs, Note("once"));

        Assert.Equal(ShutdownOutcome.Clean, (await shutdown.ShutdownAsync(ShutdownReason.WindowClosed)).Outcome);
        Assert.Contains("the logger failed: ObjectDisposedException", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public void ImpossibleTimes_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShutdownCoordinator(new ShutdownOptions { TotalBudget = TimeSpan.Zero }));

    private Func<CancellationToken, ValueTask> Note(string name) => _ =>
    {
        _order.Enqueue(name);
        return ValueTask.CompletedTask;
    };

    private ShutdownCoordinator Create(Action<ShutdownReport>? onStopped = null) =>
        new(new ShutdownOptions { LogPath = Log, ForceExitAfter = Timeout.InfiniteTimeSpan, OnStopped = onStopped });

    private sealed class ThrowingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new ObjectDisposedException(nameof(ThrowingLogger));
    }

    private sealed class Remains(IReadOnlyList<Survivor> survivors) : IShutdownParticipant
    {
        public string Name => "remains";

        public ShutdownPhase Phase => ShutdownPhase.Components;

        public ValueTask StopAsync(CancellationToken deadline) => ValueTask.CompletedTask;

        public IReadOnlyList<Survivor> FindSurvivors() => survivors;
    }
}
