using LifetimeGuard.Runtime.Runners;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Tests.Runners;

/// <summary>A set holds runners until they have ended, and ends what is replaced or left.</summary>
public sealed class RunnerSetTests
{
    [Fact]
    public void HeldRunner_SurvivesACollection()
    {
        var set = new RunnerSet("desk");
        var weak = KeepOne(set);

        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.True(weak.IsAlive);
        Assert.Single(set.Held);
        GC.KeepAlive(set);
    }

    [Fact]
    public async Task WorkHasEnded_TheRunnerIsDisposedAndReleased()
    {
        await using var set = new RunnerSet("desk");
        var work = new TaskCompletionSource();
        var runner = set.Keep(new Runner(), work.Task);
        Assert.False(runner.IsDisposed);

        work.SetResult();

        await Eventually.TrueAsync(() => set.Held.Count == 0, "the set released the runner");
        Assert.True(runner.IsDisposed);
    }

    [Fact]
    public async Task WorkFails_IsLoggedWithTheLineThatHandedItOver()
    {
        var log = new ListLogger();
        await using var set = new RunnerSet("desk", new RunnerSetOptions { Logger = log });
        set.Keep(new Runner(), Task.FromException(new IOException("upload")), "upload");

        await Eventually.TrueAsync(() => set.Held.Count == 0, "the set released the runner");

        Assert.Contains(log.Lines, line => line.Contains("'upload'", StringComparison.Ordinal) && line.Contains(nameof(WorkFails_IsLoggedWithTheLineThatHandedItOver), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replace_ThePreviousOneHasEndedBeforeTheNextIsMade()
    {
        await using var set = new RunnerSet("desk");
        var first = await set.ReplaceAsync("preview", () => new Runner(), cancellationToken: TestContext.Current.CancellationToken);

        bool hadEnded = false;
        var second = await set.ReplaceAsync(
            "preview",
            () =>
            {
                hadEnded = first.IsDisposed;
                return new Runner();
            },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(hadEnded);
        Assert.Equal([second], set.Held.Select(held => held.Runner));
    }

    [Fact]
    public async Task Replace_InAnotherSlot_LeavesTheFirstAlone()
    {
        await using var set = new RunnerSet("desk");
        var first = await set.ReplaceAsync("preview", () => new Runner(), cancellationToken: TestContext.Current.CancellationToken);

        await set.ReplaceAsync("upload", () => new Runner(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(first.IsDisposed);
    }

    [Fact]
    public async Task Replace_WaitIsCancelled_NothingIsMade_AndThePreviousStillEnds()
    {
        await using var set = new RunnerSet("desk");
        var work = new TaskCompletionSource();
        var first = await set.ReplaceAsync("preview", () => new Runner(), _ => work.Task, TestContext.Current.CancellationToken);
        using var impatience = new CancellationTokenSource();
        bool isMade = false;

        var replacing = set.ReplaceAsync(
            "preview",
            () =>
            {
                isMade = true;
                return new Runner();
            },
            cancellationToken: impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => replacing);
        work.SetResult();

        await Eventually.TrueAsync(() => first.IsDisposed && set.Held.Count == 0, "the previous one ended");
        Assert.False(isMade);
    }

    [Fact]
    public async Task Replace_WhoseCompletionCannotBeHad_EndsTheNewRunner()
    {
        await using var set = new RunnerSet("desk");
        var runner = new Runner();

        await Assert.ThrowsAsync<IOException>(() => set.ReplaceAsync("preview", () => runner, _ => throw new IOException("start"), TestContext.Current.CancellationToken));

        Assert.True(runner.IsDisposed);
        Assert.Empty(set.Held);
    }

    [Fact]
    public async Task Stop_EndsAll_EvenIfOneFails_AndTakesNoOther()
    {
        var log = new ListLogger();
        var set = new RunnerSet("desk", new RunnerSetOptions { Logger = log });
        set.Keep(new Runner { Fails = true }, name: "broken");
        var other = set.Keep(new Runner());

        await set.StopAsync(CancellationToken.None);

        Assert.True(other.IsDisposed);
        Assert.Empty(set.Held);
        Assert.Single(log.Lines, line => line.Contains("'broken'", StringComparison.Ordinal));
        Assert.Throws<InvalidOperationException>(() => set.Keep(new Runner()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => set.ReplaceAsync("late", () => new Runner()));
    }

    [Fact]
    public async Task Stop_AtTheDeadline_NamesWhatHasNotEnded()
    {
        var set = new RunnerSet("desk");
        var work = new TaskCompletionSource();
        set.Keep(new Runner(), work.Task, "endless");

        var late = await Assert.ThrowsAsync<TimeoutException>(async () => await set.StopAsync(new CancellationToken(canceled: true)));

        Assert.Contains("'endless'", late.Message, StringComparison.Ordinal);
        Assert.Equal("runner", Assert.Single(set.FindSurvivors()).Kind);
        work.SetResult();
        await Eventually.TrueAsync(() => set.Held.Count == 0, "the late one ended");
    }

    [Fact]
    public async Task EndAsync_OneRunner()
    {
        await using var set = new RunnerSet("desk");
        var runner = set.Keep(new Runner());

        Assert.True(await set.EndAsync(runner));
        Assert.True(runner.IsDisposed);
        Assert.False(await set.EndAsync(runner));
    }

    [Fact]
    public async Task AsCoordinatorsParticipant_IsStopped()
    {
        using var folder = new TempFolder();
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { LogPath = Path.Combine(folder.Path, "shutdown.log"), ForceExitAfter = Timeout.InfiniteTimeSpan });
        var set = new RunnerSet("desk");
        var runner = set.Keep(new Runner());
        shutdown.Register(set);

        var report = await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);

        Assert.True(runner.IsDisposed);
        Assert.Empty(report.Survivors);
    }

    private static WeakReference KeepOne(RunnerSet set) => new(set.Keep(new Runner()));

    private sealed class Runner : IDisposable
    {
        private int _disposals;

        public bool Fails { get; init; }

        public bool IsDisposed => Volatile.Read(ref _disposals) > 0;

        public void Dispose()
        {
            Assert.Equal(1, Interlocked.Increment(ref _disposals));
            if (Fails)
                throw new IOException("end");
        }
    }

    private sealed class ListLogger : ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
                _lines.Add(formatter(state, exception));
        }
    }
}
