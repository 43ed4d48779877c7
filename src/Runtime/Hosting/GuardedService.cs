using Microsoft.Extensions.Hosting;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>A hosted service whose end has a deadline; everything else it does as before.</summary>
internal sealed class GuardedService(IHostedService service, ServiceEnding ending) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => (service as IHostedLifecycleService)?.StartingAsync(cancellationToken) ?? Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => service.StartAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => (service as IHostedLifecycleService)?.StartedAsync(cancellationToken) ?? Task.CompletedTask;

    // The host's token is the same for all services, and cancelled for those behind a slow one: each gets one of its own.
    public Task StoppingAsync(CancellationToken cancellationToken) => ending.BeforeStopAsync();

    public Task StopAsync(CancellationToken cancellationToken) => ending.StopAsync();

    public Task StoppedAsync(CancellationToken cancellationToken) => ending.AfterStopAsync();
}
