using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Shutdown;

/// <summary>Real signals to a real process.</summary>
[Collection(nameof(TestProcesses))]
public sealed class SignalTests : IDisposable
{
    private const int Hangup = 1;
    private const int Interrupt = 2;
    private const int Quit = 3;
    private const int Term = 15;
    private readonly TempFolder _folder = new();
    private readonly TestProcesses _processes = new();

    private string Log => _folder.File("shutdown.log");

    public void Dispose()
    {
        using (_folder)
            _processes.Dispose();
    }

    [Theory]
    [InlineData(Term, "SIGTERM")]
    [InlineData(Interrupt, "SIGINT")]
    [InlineData(Hangup, "SIGHUP")]
    [InlineData(Quit, "SIGQUIT")]
    public async Task FirstSignal_ShutsDownCleanly(int signal, string name)
    {
        using var app = await AppUnderTest.StartAsync(_processes, "listen", Log, "clean");

        app.Signal(signal);

        Assert.Equal(ShutdownExitCodes.Clean, await app.ExitAsync());
        Assert.Contains($"signal {name}", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task FirstSignal_ThrowingStep_ExitsAsFailed()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "listen", Log, "throwing");

        app.Signal(Term);

        Assert.Equal(ShutdownExitCodes.Failed, await app.ExitAsync());
        Assert.Contains("broken step", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task SecondSignal_ForcesTheEnd()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "listen", Log, "hanging");

        app.Signal(Term);
        await app.SaysAsync("STOPPING");
        app.Signal(Term);

        Assert.Equal(ShutdownExitCodes.Forced, await app.ExitAsync());
        Assert.Contains("'hanging' did not end", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task ThirdSignal_ExitsAtOnce()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "listen", Log, "hanging");

        app.Signal(Term);
        await app.SaysAsync("STOPPING");

        // Two signals that arrive as one count as one: go on until the process is gone.
        app.Signal(Term);
        app.Signal(Interrupt);
        app.Signal(Quit);

        Assert.Contains(await app.ExitAsync(), (int[])[128 + Term, 128 + Interrupt, 128 + Quit]);
    }

    [Fact]
    public async Task MainThatNeverReturns_IsEnded()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "blocked-main", Log);

        app.Signal(Term);

        Assert.Equal(ShutdownExitCodes.Clean, await app.ExitAsync());
    }

    [Theory]
    [InlineData("foreground-thread")]
    [InlineData("hanging-exit")]
    public async Task ProcessThatDoesNotEnd_IsEndedByTheWatchdog(string command)
    {
        using var app = await AppUnderTest.StartAsync(_processes, command, Log);

        Assert.Equal(ShutdownExitCodes.Forced, await app.ExitAsync());
        Assert.Contains("forced exit", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task FullHeap_DoesNotHoldTheWatchdog()
    {
        using var app = await AppUnderTest.StartWithAsync(_processes, ["DOTNET_GCHeapHardLimit=0x4000000"], "full-heap", Log);

        Assert.Equal(ShutdownExitCodes.Forced, await app.ExitAsync());
        Assert.Contains("forced exit", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task StarvedPool_DoesNotHoldTheSequence()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "starved-pool", Log);

        Assert.Equal(ShutdownExitCodes.Failed, await app.ExitAsync());
        Assert.Contains("BLOCKS RAN", app.Lines);
        Assert.Contains("'needs the pool' did not end", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task MainReturnsWithoutShutdown_ShutsDownInProcessExit()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "just-return", Log);

        Assert.Equal(0, await app.ExitAsync());
        Assert.Contains("FLUSHED", app.Lines);
        Assert.Contains("process exit", await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task Signal_EndsAnOwnedChildThatIgnoresSigterm()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "own-child", _folder.File("process_registry.json"), Log);
        int child = Assert.Single(app.Children());

        app.Signal(Term);

        Assert.Equal(ShutdownExitCodes.Clean, await app.ExitAsync());
        Assert.False(TestProcesses.IsAlive(child));
        Assert.Equal([Log], Directory.GetFiles(_folder.Path));
    }
}
