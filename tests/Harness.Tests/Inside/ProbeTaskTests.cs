namespace LifetimeGuard.Harness.Tests.Inside;

public sealed class ProbeTaskTests
{
    private const string Behaviours = "LifetimeGuard.Probe.TestApp.TaskBehaviours.";

    [Theory]
    [InlineData("dropped", "dropped here", "LoadAsync")]
    [InlineData("dropped-void", "clicked here", "OnClicked")]
    [InlineData("run-lambda", "run here", "RunLambda (lambda)")]
    [InlineData("run-endless", "spun here", "Spin")]
    [InlineData("lost-race", "raced here", "LoadAsync")]
    [InlineData("dropped-when-all", "gathered here", "LoadAsync")]
    public async Task NobodyWaits_NamedWithTheLineThatStartedIt(string behaviour, string marker, string name)
    {
        var snapshot = await ProbedApp.LookAtAsync(behaviour, tasks: 1);

        var task = Assert.Single(snapshot.Tasks);
        Assert.Equal(Behaviours + name, task.Name);
        ProbedApp.AssertStartedAt(marker, task.Started);
        Assert.Empty(snapshot.Degraded);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("awaited")]
    [InlineData("finished")]
    [InlineData("blocked-on")]
    [InlineData("open-race")]
    [InlineData("wait-async")]
    [InlineData("promise-given-up")]
    [InlineData("iterator")]
    public async Task SomebodyWaits_IsSilent(string behaviour)
    {
        var snapshot = await ProbedApp.LookAtAsync(behaviour, tasks: 0);

        Assert.Empty(snapshot.Tasks);
        Assert.Empty(snapshot.Degraded);
    }

    [Fact]
    public async Task DroppedDelay_NamedAsDelay()
    {
        var task = Assert.Single((await ProbedApp.LookAtAsync("dropped-delay", tasks: 1)).Tasks);

        Assert.Equal("Task.Delay", task.Name);
        ProbedApp.AssertStartedAt("delayed here", task.Started);
    }

    [Fact]
    public async Task DroppedAfterAWait_NamesTheMethodAndNotWhoEndedTheWait()
    {
        var task = Assert.Single((await ProbedApp.LookAtAsync("dropped-after-wait", tasks: 1)).Tasks);

        ProbedApp.AssertStartedAt("dropped after wait", task.Started);
        Assert.Equal([Behaviours + "DropAfterAsync"], task.Started.Select(frame => frame.Method));
    }

    [Fact]
    public async Task Dropped_SaysWhatItWaitsFor()
    {
        var task = Assert.Single((await ProbedApp.LookAtAsync("dropped", tasks: 1)).Tasks);

        Assert.Equal([Behaviours + "InnerAsync", "TaskCompletionSource"], task.WaitsFor);
    }

    [Fact]
    public async Task SameTaskInTwoSnapshots_HasTheSameId()
    {
        await using var app = await ProbedApp.StartAsync("dropped");

        Assert.Equal((await app.SnapshotAsync()).Tasks[0].Id, (await app.SnapshotAsync()).Tasks[0].Id);
    }

    [Fact]
    public async Task TwoThousandTasks_LookIsShort()
    {
        await using var app = await ProbedApp.StartAsync("many-tasks", "2000");
        await app.SnapshotAsync();   // the first look also compiles the code that looks

        // The best of several: a machine with other work to do delays most of them.
        double best = double.MaxValue;
        for (int look = 0; look < 15; look++)
            best = Math.Min(best, (await app.SnapshotAsync()).Milliseconds);

        Assert.True(best < 100, $"{best} ms for one look");
    }
}
