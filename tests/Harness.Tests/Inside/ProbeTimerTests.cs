using LifetimeGuard.Harness.Inside;

namespace LifetimeGuard.Harness.Tests.Inside;

public sealed class ProbeTimerTests
{
    [Fact]
    public async Task Armed_NamedWithCallbackAndSite()
    {
        var timer = Assert.Single((await ProbedApp.LookAtAsync("timer", tasks: 0)).Timers);

        Assert.Equal("LifetimeGuard.Probe.TestApp.TimerBehaviours.Tick", timer.Name);
        Assert.Equal(123_456, timer.DueMilliseconds);
        Assert.Equal(654_321, timer.PeriodMilliseconds);
        ProbedApp.AssertStartedAt("armed here", timer.Started);
        AssertCallback("ticks here", timer);
    }

    [Fact]
    public async Task Stopped_IsSilent() => Assert.Empty((await ProbedApp.LookAtAsync("timer-stopped", tasks: 0)).Timers);

    [Fact]
    public async Task TwoLinesWithTheSameIntervals_SiteIsNotGuessed()
    {
        var timers = (await ProbedApp.LookAtAsync("timers-alike", tasks: 0)).Timers;

        Assert.Equal(2, timers.Count);
        Assert.All(timers, timer => Assert.Empty(timer.Started));
    }

    [Fact]
    public async Task TimersTimerThatHasFired_NamedByItsHandler()
    {
        var timer = Assert.Single((await ProbedApp.LookAtAsync("timers-timer", tasks: 0)).Timers);

        Assert.Equal("LifetimeGuard.Probe.TestApp.TimerBehaviours.TimersTimer (lambda)", timer.Name);
        ProbedApp.AssertStartedAt("started here", timer.Started);
        AssertCallback("handled here", timer);
    }

    [Fact]
    public async Task PeriodicTimer_HasItsSite()
    {
        var timer = Assert.Single((await ProbedApp.LookAtAsync("periodic", tasks: 0)).Timers);

        ProbedApp.AssertStartedAt("period here", timer.Started);
        Assert.Null(timer.Callback);
    }

    [Fact]
    public async Task CancelAfter_HasItsSite() =>
        ProbedApp.AssertStartedAt("cancels here", Assert.Single((await ProbedApp.LookAtAsync("cancel-after", tasks: 0)).Timers).Started);

    [Fact]
    public async Task TimersThatALibraryArmsForItself_AreNotTheApps()
    {
        var snapshot = await ProbedApp.LookAtAsync("library-timer", tasks: 0);

        Assert.Empty(snapshot.Timers);
        Assert.True(snapshot.Pool.Timers > 0, "the client armed no timer, so that nothing was tried");
    }

    private static void AssertCallback(string marker, InsideTimer timer)
    {
        using var sites = new SiteResolver();
        Assert.NotNull(timer.Callback);
        ProbedApp.AssertAt(marker, sites.Resolve(timer.Callback));
    }
}
