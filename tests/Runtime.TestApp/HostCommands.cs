using LifetimeGuard.Runtime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.TestApp;

/// <summary>A generic host as most programs have it: Main awaits RunAsync and returns nothing.</summary>
internal static class HostCommands
{
    /// <summary>Waits for a signal; the service is clean, throwing or deaf, and another one is stopped after it.</summary>
    public static async Task RunAsync(string log, string service, TimeSpan budget)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.ClearProviders();
        builder.Services.AddHostedService(_ => new Other());
        builder.Services.AddHostedService(_ => new First(service));
        builder.Services.AddLifetimeGuard(options =>
        {
            options.ServicesBudget = budget;
            options.Shutdown = options.Shutdown with { LogPath = log, TotalBudget = TimeSpan.FromSeconds(20) };
        });

        using IHost host = builder.Build();
        using var ready = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => Console.WriteLine("READY"));
        await host.RunAsync();
    }

    private sealed class Other() : Service("other", "clean");

    private sealed class First(string kind) : Service("first", kind);

    private abstract class Service(string name, string kind) : IHostedService
    {
        private readonly TaskCompletionSource _never = new();

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Console.WriteLine($"STOPPING {name}");
            return kind switch
            {
                "throwing" => throw new InvalidOperationException("broken service"),
                "deaf" => _never.Task,
                _ => Task.CompletedTask,
            };
        }
    }
}
