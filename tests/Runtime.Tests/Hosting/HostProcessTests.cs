using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tests.Support;

namespace LifetimeGuard.Runtime.Tests.Hosting;

/// <summary>Real signals to a process with a generic host under guard: what the services see, and how the process ends.</summary>
[Collection(nameof(TestProcesses))]
public sealed class HostProcessTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Abort = 6;
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
    [InlineData(Term)]
    [InlineData(Interrupt)]
    public async Task Signal_StopsTheServicesAndExitsCleanly(int signal)
    {
        using var app = await AppUnderTest.StartAsync(_processes, "host", Log, "clean", "5");

        app.Signal(signal);

        Assert.Equal(ShutdownExitCodes.Clean, await app.ExitAsync());
        Assert.Equal(["READY", "STOPPING first", "STOPPING other"], app.Lines);
    }

    [Theory]
    [InlineData("deaf", "First", ShutdownExitCodes.Failed)]
    // The host throws what its services have thrown, and Main lets it go: SIGABRT, as without the guard.
    [InlineData("throwing", "broken service", 128 + Abort)]
    public async Task ServiceThatDoesNotStop_IsNamedAndTheNextIsStopped(string service, string named, int exitCode)
    {
        using var app = await AppUnderTest.StartAsync(_processes, "host", Log, service, "1");

        app.Signal(Term);

        Assert.Equal(exitCode, await app.ExitAsync());
        Assert.Contains("STOPPING other", app.Lines);
        Assert.Contains(named, await File.ReadAllTextAsync(Log));
    }

    [Fact]
    public async Task SecondSignal_ForcesTheEnd()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "host", Log, "deaf", "15");

        app.Signal(Term);
        await app.SaysAsync("STOPPING first");
        app.Signal(Term);

        Assert.Equal(ShutdownExitCodes.Forced, await app.ExitAsync());
    }

    [Fact]
    public async Task ThirdSignal_ExitsAtOnce()
    {
        using var app = await AppUnderTest.StartAsync(_processes, "host", Log, "deaf", "15");

        app.Signal(Term);
        await app.SaysAsync("STOPPING first");
        app.Signal(Term);
        app.Signal(Interrupt);
        app.Signal(Quit);

        Assert.Contains(await app.ExitAsync(), (int[])[128 + Term, 128 + Interrupt, 128 + Quit]);
    }
}
