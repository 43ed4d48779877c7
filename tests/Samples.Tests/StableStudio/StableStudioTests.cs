using System.Text.Json;
using LifetimeGuard.Harness;

namespace LifetimeGuard.Samples.Tests.StableStudio;

/// <summary>The incident is caught twice, at the same lines; the repaired version is clean.</summary>
public class StableStudioTests(DemoRun demo) : IClassFixture<DemoRun>
{
    private static readonly string Leaky = $"{Path.DirectorySeparatorChar}Leaky{Path.DirectorySeparatorChar}";

    [Fact]
    public void Demo_ReturnsZeroAndSaysSo()
    {
        Assert.True(demo.ExitCode == ExitCodes.Clean, demo.Output);
        Assert.Contains("As it should be", demo.Output);
    }

    [Theory]
    [InlineData("LG1001")]
    [InlineData("LG1003")]
    [InlineData("LG2001")]
    [InlineData("LG3002")]
    [InlineData("LG3004")]
    [InlineData("LG4001")]
    [InlineData("LG5001")]
    public void LeakyVersion_HasAFindingOf(string rule) =>
        Assert.Contains(demo.Findings, finding => finding.RuleId == rule && finding.File.Contains(Leaky, StringComparison.Ordinal));

    [Fact]
    public void NothingButTheLeakyVersion_HasAFinding() =>
        Assert.DoesNotContain(demo.Findings, finding => !finding.File.Contains(Leaky, StringComparison.Ordinal));

    [Theory]
    [InlineData("T1")]
    [InlineData("T2")]
    [InlineData("T3")]
    public void LeakyVersion_IsCleanBeforeItWorks(string scenario) => Assert.Empty(demo.Leaks("leaky", scenario));

    [Theory]
    [InlineData("T4", "process", "task", "thread")]
    [InlineData("T5", "process", "task", "thread")]
    [InlineData("T6", "process", "task")]
    public void LeakyVersion_LeavesBehind(string scenario, params string[] kinds)
    {
        string?[] found = [.. demo.Leaks("leaky", scenario).Select(leak => leak.GetProperty("kind").GetString())];

        Assert.All(kinds, kind => Assert.Contains(kind, found));
    }

    [Fact]
    public void EveryLeak_IsFlaggedByARuleAtTheLineThatStartedIt() =>
        Assert.All(demo.Scenarios("leaky").SelectMany(DemoRun.LeaksOf), leak =>
        {
            Assert.NotEqual(0, leak.GetProperty("started").GetArrayLength());
            Assert.Matches(@"^LG\d{4} at \w+(\.\w+)*:\d+$", leak.GetProperty("rule").GetString());
        });

    [Fact]
    public void GuardedVersion_LeavesNothingBehind()
    {
        JsonElement[] runs = [.. demo.Scenarios("guarded").SelectMany(scenario => scenario.GetProperty("runs").EnumerateArray())];

        Assert.Equal(6, runs.Length);
        Assert.All(runs, run =>
        {
            Assert.Equal("clean", run.GetProperty("verdict").GetString());
            Assert.Equal(0, run.GetProperty("exitCode").GetInt32());
        });
    }

    [Fact]
    public void Demo_LeavesNoTempFolder() => Assert.Empty(demo.LeftFolders);
}
