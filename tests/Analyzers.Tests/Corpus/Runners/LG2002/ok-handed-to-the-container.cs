// asks: a hosted service is started and stopped by the host that it is registered with
// modelled on: documentation of ASP.NET Core, page "Background tasks with hosted services"
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

public sealed class Cleanup : BackgroundService
{
    private readonly Action _clean;

    public Cleanup(Action clean) => _clean = clean;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            _clean();
    }
}

public static class CleanupRegistration
{
    public static IServiceCollection AddCleanup(this IServiceCollection services, Action clean)
        => services.AddSingleton<IHostedService>(new Cleanup(clean));
}
