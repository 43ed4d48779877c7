using Microsoft.Extensions.Hosting;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>A guarded background service: the host watches the task of those for failures, so it must see one.</summary>
internal sealed class GuardedBackgroundService(BackgroundService service, GuardedService guarded) : BackgroundService, IHostedLifecycleService
{
    public override Task? ExecuteTask => service.ExecuteTask;

    public Task StartingAsync(CancellationToken cancellationToken) => guarded.StartingAsync(cancellationToken);

    public override Task StartAsync(CancellationToken cancellationToken) => guarded.StartAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => guarded.StartedAsync(cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => guarded.StoppingAsync(cancellationToken);

    public override Task StopAsync(CancellationToken cancellationToken) => guarded.StopAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => guarded.StoppedAsync(cancellationToken);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => service.ExecuteTask ?? Task.CompletedTask;
}
