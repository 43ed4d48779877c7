using System.Text.Json;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Cli.Tests.Commands;

/// <summary>run on apps that behave, and on those that do not even get as far as leaking.</summary>
public class RunCommandTests(SmallApp app) : IClassFixture<SmallApp>
{
    [Fact]
    public async Task CleanApp_ReturnsZeroAndWritesTheReport()
    {
        await using Scratch scratch = app.SuiteFor("clean");

        int code = await scratch.RunAsync("run", scratch.In("suite.json"), "--json", scratch.In("out/report.json"));

        Assert.True(code == ExitCodes.Clean, scratch.Output);
        Assert.Contains("clean 1 of 1", scratch.Output);
        Assert.Contains("nothing was left behind", scratch.Output);
        using JsonDocument report = JsonDocument.Parse(await File.ReadAllTextAsync(scratch.In("out/report.json"), TestContext.Current.CancellationToken));
        Assert.Equal("Small", report.RootElement.GetProperty("suite").GetString());
    }

    [Fact]
    public async Task CrashAtStart_IsInvalidAndShowsWhatTheAppSaid()
    {
        await using Scratch scratch = app.SuiteFor("crash");

        int code = await scratch.RunAsync("run", scratch.In("suite.json"));

        Assert.True(code == ExitCodes.InvalidRun, scratch.Output);
        Assert.Contains("17", scratch.Output);
        Assert.Contains("no configuration found", scratch.Output);
        Assert.DoesNotContain("nothing was left behind", scratch.Output);
    }

    [Fact]
    public async Task NeverReady_IsInvalid()
    {
        await using Scratch scratch = app.SuiteFor("mute");

        int code = await scratch.RunAsync("run", scratch.In("suite.json"));

        Assert.True(code == ExitCodes.InvalidRun, scratch.Output);
        Assert.Contains("READY", scratch.Output);
    }

    [Fact]
    public async Task HangOnClose_IsALeakThatNamesTheThreadsStart()
    {
        await using Scratch scratch = app.SuiteFor("hang");

        int code = await scratch.RunAsync("run", scratch.In("suite.json"));

        Assert.True(code == ExitCodes.Leaks, scratch.Output);
        Assert.Contains("leaks 1 of 1", scratch.Output);
        Assert.Contains("Program.cs:14", scratch.Output);
        Assert.Contains("fingerprint", scratch.Output);
    }

    [Fact]
    public async Task UnknownApp_IsAUsageError()
    {
        await using Scratch scratch = app.SuiteFor("clean");

        Assert.Equal(ExitCodes.Usage, await scratch.RunAsync("run", scratch.In("suite.json"), "--app", "other"));
        Assert.Contains("other", scratch.Output);
    }
}
