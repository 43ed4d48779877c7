using System.Diagnostics.Metrics;
using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Tests.Support;
using LifetimeGuard.Runtime.Threads;

namespace LifetimeGuard.Runtime.Tests.Shutdown;

/// <summary>The example of docs/runtime.md: a child, a thread and a job under one coordinator.</summary>
[Collection(nameof(TestProcesses))]
public sealed class WholeApplicationTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestProcesses _processes = new();
    private readonly ManualResetEventSlim _release = new();

    public void Dispose()
    {
        _release.Set();
        using (_folder)
            _processes.Dispose();
    }

    [Fact]
    public async Task EverythingListens_EndsClean_WithNothingLeft()
    {
        var report = await RunAsync(token => token.WaitHandle.WaitOne(), token => Task.Delay(Timeout.Infinite, token));

        Assert.Equal(ShutdownExitCodes.Clean, report.ExitCode);
        Assert.Equal(["jobs", "flush history", "child processes", "threads"], report.Steps.Select(step => step.Participant));
        Assert.Equal([_folder.File("shutdown.log")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task DeafThreadAndDeafJob_AreNamed_AndTheChildIsGoneAllTheSame()
    {
        var never = new TaskCompletionSource();

        var report = await RunAsync(_ => _release.Wait(CancellationToken.None), _ => never.Task);
        never.SetResult();

        Assert.Equal(ShutdownExitCodes.Failed, report.ExitCode);
        Assert.Equal([("task", "render cat"), ("thread", "queue")], report.Survivors.Select(survivor => (survivor.Kind, survivor.Name)).Order());
        Assert.All(report.Survivors, survivor => Assert.Contains("WholeApplicationTests.cs:", survivor.StartedBy));
        Assert.Empty(_processes.Alive());
    }

    [Fact]
    public async Task Meter_CountsWhatLives()
    {
        Dictionary<string, int> live = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "LifetimeGuard")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => live[instrument.Name] = value);
        await using var processes = new ProcessRegistry();
        await using var child = processes.Start(_processes.Shell("exec sleep 300"));
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Equal(["lifetimeguard.abandoned.live", "lifetimeguard.children.live", "lifetimeguard.tasks.live", "lifetimeguard.threads.live"], live.Keys.Order());
        Assert.True(live["lifetimeguard.children.live"] >= 1);
    }

    private async Task<ShutdownReport> RunAsync(Action<CancellationToken> thread, Func<CancellationToken, Task> job)
    {
        await using var shutdown = new ShutdownCoordinator(new ShutdownOptions { LogPath = _folder.File("shutdown.log"), TotalBudget = TimeSpan.FromSeconds(5), ForceExitAfter = Timeout.InfiniteTimeSpan });
        var processes = new ProcessRegistry(new ProcessRegistryOptions { JournalPath = _folder.File("process_registry.json") });
        var threads = new ThreadRegistry();
        var jobs = new TaskScope("jobs", new TaskScopeOptions { OnFailure = FailurePolicy.KeepGoing });
        shutdown.Register(processes);
        shutdown.Register(threads, TimeSpan.FromSeconds(0.5));
        shutdown.Register(jobs, TimeSpan.FromSeconds(0.5));
        shutdown.Register("flush history", ShutdownPhase.Components, _ => ValueTask.CompletedTask);

        await using var webUi = processes.Start(_processes.Shell("exec sleep 300"), new ProcessOptions { Name = "web ui" });
        threads.Start("queue", thread);
        jobs.Run("render cat", job);
        return await shutdown.ShutdownAsync(ShutdownReason.WindowClosed);
    }
}
