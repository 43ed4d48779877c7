using System.Diagnostics;
using System.Text.Json.Nodes;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Processes;

/// <summary>The application is killed; its next start ends exactly what it left.</summary>
[Collection(nameof(TestProcesses))]
public sealed class JournalRecoveryTests : IDisposable
{
    private const int Kill = 9;
    private readonly TempFolder _folder = new();
    private readonly TestProcesses _processes = new();

    private string Journal => _folder.File("process_registry.json");

    public void Dispose()
    {
        using (_folder)
            _processes.Dispose();
    }

    [Fact]
    public async Task WhatACrashLeft_IsEnded_GrandchildrenIncluded()
    {
        var children = await CrashAsync("exec sleep 300", "sleep 300 & exit 0", "trap '' TERM; while :; do sleep 0.1; done");
        await using var registry = Open();

        var report = await registry.RecoverAsync();

        Assert.Contains(report.Ended, process => process.Name == "exec sleep 300" && process.Identity.Id == children[0]);
        Assert.Empty(report.Survivors);
        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task CrashBeforeTheNamesAreWritten_LeavesNothingEither()
    {
        using (var app = await AppUnderTest.StartAsync(_processes, "own-children", Journal, "exec sleep 300"))
        {
            app.Signal(Kill);
            await app.ExitAsync();
        }

        var journal = JsonNode.Parse(File.ReadAllText(Journal))!;
        journal["children"] = new JsonArray();
        await File.WriteAllTextAsync(Journal, journal.ToJsonString(), TestContext.Current.CancellationToken);
        await using var registry = Open();

        Assert.Single((await registry.RecoverAsync()).Ended);
        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task ProcessThatHasTheIdNow_IsLeftAlone()
    {
        await CrashAsync("exit 0");
        using var stranger = Process.Start(_processes.Shell("exec sleep 300"))!;
        try
        {
            Forge(entry => entry["process"]!["id"] = stranger.Id);
            await using var registry = Open();

            Assert.Empty((await registry.RecoverAsync()).Ended);
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
            await stranger.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task ForgedIdentity_WithoutTheMarker_IsLeftAloneAndTold()
    {
        await CrashAsync("exit 0");
        using var stranger = Process.Start(_processes.Shell("exec sleep 300"))!;
        try
        {
            long ticks = Runtime.Processes.Linux.ProcStat.Read(stranger.Id)!.Value.StartTicks;
            Forge(entry => entry["process"] = new JsonObject { ["id"] = stranger.Id, ["startTicks"] = ticks });
            await using var registry = Open();

            var report = await registry.RecoverAsync();

            Assert.Equal(stranger.Id, Assert.Single(report.NotOurs).Identity.Id);
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
            await stranger.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task ChildThatIsMeantToStay_Stays_AndIsStillKnownTheNextTime()
    {
        var children = await CrashAsync("keep:exec sleep 300", "exec sleep 301");
        for (int start = 0; start < 2; start++)
        {
            await using var registry = Open();

            var report = await registry.RecoverAsync();

            Assert.Equal(children[0], Assert.Single(report.Kept).Identity.Id);
            Assert.True(TestProcesses.IsAlive(children[0]));
            Assert.False(TestProcesses.IsAlive(children[1]));
        }

        using var kept = Process.GetProcessById(children[0]);
        kept.Kill();
        await Eventually.TrueAsync(() => _processes.Alive().Count == 0, "the kept child is gone");
    }

    [Fact]
    public async Task LiveOwner_IsNotRecovered_AndTheSecondKeepsItsOwnJournal()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "own-children", Journal, "exec sleep 300");
        await using (var registry = Open())
        {
            var report = await registry.RecoverAsync();

            Assert.Empty(report.Ended);
            Assert.True(TestProcesses.IsAlive(app.Children()[0]));
            Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
        }

        Assert.Equal([Journal], Directory.GetFiles(_folder.Path));
        app.Signal(Kill);
        await app.ExitAsync();
        await using var next = Open();
        Assert.Single((await next.RecoverAsync()).Ended);
    }

    [Fact]
    public async Task CrashOfASecondOwner_IsRecoveredToo()
    {
        using var first = await AppUnderTest.StartAsync(_processes, "own-children", Journal, "exec sleep 300");
        using var second = await AppUnderTest.StartAsync(_processes, "own-children", Journal, "exec sleep 301");
        foreach (var app in (AppUnderTest[])[first, second])
        {
            app.Signal(Kill);
            await app.ExitAsync();
        }

        await using var registry = Open();

        Assert.Equal(2, (await registry.RecoverAsync()).Ended.Count);
    }

    [Fact]
    public async Task JournalThatNamesTheRunOfALiveOwner_EndsNothingOfIt()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "own-children", _folder.File("other.json"), "exec sleep 300");
        string run = JsonNode.Parse(File.ReadAllText(_folder.File("other.json")))!["run"]!.GetValue<string>();
        await CrashAsync("exit 0");
        var journal = JsonNode.Parse(File.ReadAllText(Journal))!;
        journal["run"] = run;
        journal["earlierRuns"] = new JsonArray(run);
        await File.WriteAllTextAsync(Journal, journal.ToJsonString(), TestContext.Current.CancellationToken);
        await using var registry = Open();

        Assert.Empty((await registry.RecoverAsync()).Ended);

        Assert.True(TestProcesses.IsAlive(app.Children()[0]));
        app.Signal(Kill);
        await app.ExitAsync();
        await using var next = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = _folder.File("other.json") });
        Assert.Single((await next.RecoverAsync()).Ended);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task JournalThatNamesWhatNobodyOwns_EndsNothing(int id)
    {
        await CrashAsync("exit 0");
        Forge(entry => entry["process"] = new JsonObject { ["id"] = id, ["startTicks"] = Runtime.Processes.Linux.ProcStat.Read(1)!.Value.StartTicks });
        await using var registry = Open();

        var report = await registry.RecoverAsync();

        Assert.Empty(report.Ended);
        Assert.Empty(report.Survivors);
    }

    [Fact]
    public async Task JournalThatNamesThisProcess_EndsNothing()
    {
        await CrashAsync("exit 0");
        Forge(entry => entry["process"] = new JsonObject { ["id"] = Environment.ProcessId, ["startTicks"] = Runtime.Processes.Linux.ProcStat.Read(Environment.ProcessId)!.Value.StartTicks });
        await using var registry = Open();

        Assert.Empty((await registry.RecoverAsync()).Ended);
    }

    [Fact]
    public async Task FullDisk_DoesNotStopTheWork_AndLeavesNoFile()
    {
        // A limit of no bytes on every file that it writes: as good as a full disk. The runtime itself needs one for its code otherwise.
        using var limited = await AppUnderTest.StartWithAsync(
            _processes, ["DOTNET_EnableWriteXorExecute=0", "sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""], "start-until-signal", Journal, _folder.File("shutdown.log"));

        limited.Signal(15);

        Assert.Equal(0, await limited.ExitAsync());
        Assert.Empty(_processes.Alive());
        Assert.All(Directory.GetFiles(_folder.Path), file => Assert.Equal(0, new FileInfo(file).Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1,2,3]")]
    [InlineData("""{"version":1,"run":"","children":[null]}""")]
    [InlineData("""{"version":99}""")]
    [InlineData("""{"version":1,"bootId":"b","owner":{"id":1,"startTicks":1},"run":"00000000000000000000000000000000","children":[],"earlierRuns":[null]}""")]
    public async Task DamagedJournal_IsDiscarded(string content)
    {
        await File.WriteAllTextAsync(Journal, content);
        await using (var registry = Open())
        {
            Assert.Empty((await registry.RecoverAsync()).Ended);
            await using var child = registry.Start(_processes.Shell("exec sleep 300"));
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task OrderlyEnd_LeavesNoJournal_AndNothingToRecover()
    {
        await using (var registry = Open())
        {
            registry.Start(_processes.Shell("exec sleep 300"), new ProcessOptions { Name = "child" });
            await Eventually.TrueAsync(() => File.ReadAllText(Journal).Contains("\"child\"", StringComparison.Ordinal), "the journal names the child");
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task JournalThatCannotBeWritten_DoesNotStopTheWork()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        await using var registry = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = _folder.File("file/process_registry.json") });

        await using var child = registry.Start(_processes.Shell("exit 0"));

        Assert.Equal(0, await child.WaitForExitAsync());
    }

    private ProcessRegistry Open() => new(new ProcessRegistryOptions { JournalPath = Journal, RecoveryGracePeriod = TimeSpan.FromMilliseconds(300) });

    private async Task<IReadOnlyList<int>> CrashAsync(params string[] scripts)
    {
        using var app = await AppUnderTest.StartAsync(_processes, ["own-children", Journal, .. scripts]);
        var children = app.Children();

        // The mark of the run is there from the start; names follow soon.
        await Eventually.TrueAsync(() => children.All(child => !TestProcesses.IsAlive(child) || File.ReadAllText(Journal).Contains($"\"id\": {child},", StringComparison.Ordinal)), "the journal names every live child");
        app.Signal(Kill);
        await app.ExitAsync();
        return children;
    }

    private void Forge(Action<JsonNode> change)
    {
        var journal = JsonNode.Parse(File.ReadAllText(Journal))!;
        var entry = new JsonObject
        {
            ["run"] = journal["run"]!.GetValue<string>(),
            ["child"] = 1,
            ["name"] = "forged",
            ["process"] = new JsonObject { ["id"] = 0, ["startTicks"] = 1 },
            ["keepRunning"] = false,
            ["startedAt"] = "2026-01-01T00:00:00Z",
            ["startedBy"] = "nobody",
        };
        change(entry);
        journal["children"] = new JsonArray(entry);
        File.WriteAllText(Journal, journal.ToJsonString());
    }
}
