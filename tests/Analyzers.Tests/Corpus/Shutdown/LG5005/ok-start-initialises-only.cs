// asks: StartAsync awaits work that ends, StopAsync has nothing to wait for
// modelled on: own: the migration service of many web apps
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

public interface ISchema { Task MigrateAsync(CancellationToken token); }

public sealed class Migrations : IHostedService
{
    private readonly IServiceProvider _services;

    public Migrations(IServiceProvider services) => _services = services;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISchema>().MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
