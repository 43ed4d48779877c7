using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.Hosting;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>The first to start and the last to stop: joins the host's shutdown and the coordinator's, whichever begins.</summary>
internal sealed class HostShutdown(HostedServices services, ShutdownCoordinator coordinator, LifetimeGuardHostOptions options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.Begin();
        if (options.ListensForSignals)
            coordinator.ListenForSignals();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        services.End();
        var report = await coordinator.ShutdownAsync(ShutdownReason.HostStopping).ConfigureAwait(false);
        if (options.SetsExitCode && Environment.ExitCode == ShutdownExitCodes.Clean)
            Environment.ExitCode = report.ExitCode;
    }
}
