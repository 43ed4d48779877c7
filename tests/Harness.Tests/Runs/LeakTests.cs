using LifetimeGuard.Harness.Reporting;

namespace LifetimeGuard.Harness.Tests.Runs;

/// <summary>Each kind of leak in a real app, and beside it the app that does the same and cleans up.</summary>
public sealed class LeakTests
{
    [Theory]
    [InlineData("clean")]
    [InlineData("owned-child")]
    [InlineData("short-child")]
    [InlineData("joined-thread")]
    [InlineData("awaited-task")]
    [InlineData("disposed-timer")]
    [InlineData("closed-port")]
    [InlineData("deleted-temp-file")]
    [InlineData("closed-file")]
    public async Task CleanTwin_IsSilent(string behaviour)
    {
        var run = await LaunchedApp.RunAsync(behaviour);

        Assert.Null(run.Failure);
        Assert.Empty(run.Leaks);
        Assert.Empty(run.Degraded);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("orphan-child", LeakKinds.Process, "sleep 600", "StartSleeper")]
    [InlineData("daemon-child", LeakKinds.Process, "sleep 600", null)]
    [InlineData("bare-daemon", LeakKinds.Process, "sleep 600", null)]
    [InlineData("background-thread", LeakKinds.Thread, "background thread", "StartEndlessThread")]
    [InlineData("thread-from-pool", LeakKinds.Thread, "background thread", "StartEndlessThread")]
    [InlineData("task", LeakKinds.Task, "WorkAsync", "DropTask")]
    [InlineData("timer", LeakKinds.Timer, "KeepTimer", "KeepTimer")]
    [InlineData("port", LeakKinds.Port, "listening on 127.0.0.1", null)]
    [InlineData("temp-file", LeakKinds.Residue, "{temp}/scratch.tmp", null)]
    [InlineData("open-file", LeakKinds.Descriptor, "/etc/hosts", null)]
    [InlineData("exit-code", LeakKinds.Exit, "code 5 instead of 0", null)]
    public async Task Leak_IsNamed(string behaviour, string kind, string what, string? startedBy)
    {
        var run = await LaunchedApp.RunAsync(behaviour);

        Assert.Null(run.Failure);
        var leak = Assert.Single(run.Leaks);
        Assert.Equal(kind, leak.Kind);
        Assert.Contains(what, leak.What, StringComparison.Ordinal);
        if (startedBy is not null)
        {
            Assert.Contains(startedBy, leak.Started[0].Method, StringComparison.Ordinal);
            Assert.Equal("Behaviours.cs", Path.GetFileName(leak.Started[0].File));
        }
    }

    [Fact]
    public async Task ForegroundThread_KeepsTheAppAlive_IsNamedWithItsStart()
    {
        var run = await LaunchedApp.RunAsync("foreground-thread", hangs: true);

        var leak = Assert.Single(run.Leaks);
        Assert.Equal(LeakKinds.Thread, leak.Kind);
        Assert.StartsWith("foreground thread", leak.What, StringComparison.Ordinal);
        Assert.Contains("StartEndlessThread", leak.Started[0].Method, StringComparison.Ordinal);
        Assert.Contains(leak.Now, frame => frame.Method.Contains("PumpForever", StringComparison.Ordinal));
        Assert.Null(run.ExitSeconds);
    }

    [Fact]
    public async Task CloseIgnored_MainHasNotReturned()
    {
        var run = await LaunchedApp.RunAsync("ignore-close", hangs: true);

        var leak = Assert.Single(run.Leaks);
        Assert.Equal(LeakKinds.Exit, leak.Kind);
        Assert.Contains("Main has not returned", leak.What, StringComparison.Ordinal);
        Assert.NotEmpty(leak.Now);
    }

    [Fact]
    public async Task HundredChildren_OneLeakThatCounts_AndNoneLeft()
    {
        var run = await LaunchedApp.RunAsync("hundred-children");

        var leak = Assert.Single(run.Leaks);
        Assert.Contains("and 99 more like it", leak.What, StringComparison.Ordinal);
    }
}
