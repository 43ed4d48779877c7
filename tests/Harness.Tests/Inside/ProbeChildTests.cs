namespace LifetimeGuard.Harness.Tests.Inside;

public sealed class ProbeChildTests
{
    [Fact]
    public async Task Child_NamedWithTheLineThatStartedIt()
    {
        await using var app = await ProbedApp.StartAsync("child");
        var child = Assert.Single((await app.SnapshotAsync()).Children);

        Assert.Equal([$"PID {child.Pid}"], app.Output);
        Assert.Equal("sleep", Path.GetFileName(child.Program));
        ProbedApp.AssertStartedAt("child here", child.Started);
    }

    [Fact]
    public async Task NoChild_ListIsEmpty() => Assert.Empty((await ProbedApp.LookAtAsync("nothing", tasks: 0)).Children);

    [Fact]
    public async Task ChildsEnvironment_HasTheRunAndNoProbe()
    {
        await using var app = await ProbedApp.StartAsync("child-environment");

        Assert.Equal(["CHILD HAS LIFETIMEGUARD_RUN=test-run"], app.Output);
    }

    [Fact]
    public async Task EveryWayOfStarting_GivesTheSameWithTheProbe()
    {
        await using var plain = await ProbedApp.StartPlainAsync("children-results");
        await using var probed = await ProbedApp.StartAsync("children-results");

        Assert.Equal(plain.Output, probed.Output);
        var snapshot = await probed.SnapshotAsync();
        Assert.Equal(52, snapshot.Children.Count);   // 50, the redirected one, the shell's; the other three failed
        Assert.All(snapshot.Children, child => Assert.NotEmpty(child.Started));
        Assert.Empty(snapshot.Degraded);
    }
}
