using LifetimeGuard.Runtime.Tests.Support;
using LifetimeGuard.Runtime.Threads;

namespace LifetimeGuard.Runtime.Tests.Threads;

public sealed class ThreadRegistryTests : IDisposable
{
    private readonly ManualResetEventSlim _release = new();

    public void Dispose() => _release.Set();

    [Fact]
    public async Task Stop_EndsAThreadThatListens()
    {
        var registry = new ThreadRegistry();
        var thread = registry.Start("queue", token => token.WaitHandle.WaitOne());

        await registry.StopAsync(CancellationToken.None);

        Assert.False(thread.IsAlive);
        Assert.Empty(registry.FindSurvivors());
    }

    [Fact]
    public async Task Stop_NamesAThreadThatDoesNot()
    {
        using var deadline = new CancellationTokenSource();
        var registry = new ThreadRegistry();
        registry.Start("deaf", _ => _release.Wait(CancellationToken.None));
        await deadline.CancelAsync();

        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => registry.StopAsync(deadline.Token).AsTask());

        Assert.Contains("'deaf'", thrown.Message);
        var survivor = Assert.Single(registry.FindSurvivors());
        Assert.Contains("ThreadRegistryTests.cs:", survivor.StartedBy);
        Assert.Contains(nameof(Stop_NamesAThreadThatDoesNot), survivor.StartedBy);
        _release.Set();
        await registry.DisposeAsync();
        Assert.Empty(registry.FindSurvivors());
    }

    [Fact]
    public async Task Dispose_LeavesBehindWhoIsDeaf_WhenItsTimeIsOver()
    {
        var registry = new ThreadRegistry(new ThreadRegistryOptions { DisposeTimeout = TimeSpan.Zero });
        registry.Start("deaf", _ => _release.Wait(CancellationToken.None));

        await registry.DisposeAsync();

        Assert.Equal(["deaf"], registry.FindSurvivors().Select(survivor => survivor.Name));
    }

    [Fact]
    public async Task Thread_HasItsName_AndIsBackgroundUnlessAsked()
    {
        await using var registry = new ThreadRegistry();
        (string? Name, bool IsBackground) seen = default;
        var thread = registry.Start("queue", _ => seen = (Thread.CurrentThread.Name, Thread.CurrentThread.IsBackground));
        await thread.Ended;

        Assert.Equal(("queue", true), seen);

        await registry.Start("front", _ => seen = (Thread.CurrentThread.Name, Thread.CurrentThread.IsBackground), isBackground: false).Ended;
        Assert.Equal(("front", false), seen);
    }

    [Fact]
    public async Task ThreadEndsByItself_IsNoLongerListed()
    {
        await using var registry = new ThreadRegistry();
        var thread = registry.Start("short", _ => { });
        await thread.Ended;
        Assert.True(thread.Join(TimeSpan.FromSeconds(10)));

        Assert.Empty(registry.Alive);
        Assert.Null(thread.Failure);
    }

    [Fact]
    public async Task Failure_IsKept_AndDoesNotEndTheProcess()
    {
        await using var registry = new ThreadRegistry();
        var thread = registry.Start("broken", _ => throw new InvalidOperationException("boom"));
        await thread.Ended;

        Assert.Equal("boom", thread.Failure?.Message);
    }

    [Fact]
    public async Task StoppedByItsToken_IsNoFailure()
    {
        await using var registry = new ThreadRegistry();
        var thread = registry.Start("queue", token =>
        {
            token.WaitHandle.WaitOne();
            token.ThrowIfCancellationRequested();
        });

        thread.RequestStop();
        await thread.Ended;

        Assert.Null(thread.Failure);
    }

    [Fact]
    public async Task BadCallbackOnOneStopToken_DoesNotKeepTheNextFromStopping()
    {
        var registry = new ThreadRegistry();
        using var registered = new ManualResetEventSlim();
        registry.Start("bad", token =>
        {
            token.Register(() => throw new InvalidOperationException("callback"));
            registered.Set();
            token.WaitHandle.WaitOne();
        });
        var next = registry.Start("next", token => token.WaitHandle.WaitOne());
        registered.Wait(TimeSpan.FromSeconds(10));

        await registry.StopAsync(CancellationToken.None);

        Assert.False(next.IsAlive);
    }

    [Fact]
    public async Task StopFromAnOwnThread_DoesNotWaitForItself()
    {
        var registry = new ThreadRegistry();
        var stopper = registry.Start("stopper", _ => registry.StopAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());

        await stopper.Ended;

        Assert.Null(stopper.Failure);
    }

    [Fact]
    public async Task StartAfterStop_IsRefused()
    {
        var registry = new ThreadRegistry();
        await registry.StopAsync(CancellationToken.None);

        var refusal = Assert.Throws<InvalidOperationException>(() => registry.Start("late", _ => { }));

        Assert.Contains("'late' comes too late", refusal.Message);
    }

    [Fact]
    public async Task EndedThreads_AreNotKept()
    {
        await using var registry = new ThreadRegistry();
        for (int i = 0; i < 100; i++)
            await registry.Start($"short {i}", _ => { }).Ended;

        await Eventually.TrueAsync(() => registry.Alive.Count == 0, "all have ended");
    }
}
