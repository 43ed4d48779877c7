using LifetimeGuard.Runtime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Samples.Runtime;

/// <summary>A hosted service that ignores its token holds neither the host nor the service that is stopped after it.</summary>
public static class GenericHostExample
{
    public static async Task RunAsync(TextWriter output)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(output);
        builder.Services.AddHostedService<History>();
        builder.Services.AddHostedService<Deaf>();
        builder.Services.AddLifetimeGuard(options =>
        {
            options.ServicesBudget = TimeSpan.FromMilliseconds(500);
            options.ListensForSignals = false;
            options.SetsExitCode = false;
            options.Shutdown = options.Shutdown with { ForceExitAfter = Timeout.InfiniteTimeSpan };
        });

        using IHost host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }

    private sealed class History(TextWriter output) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => output.WriteLineAsync("history starts");

        public Task StopAsync(CancellationToken cancellationToken) => output.WriteLineAsync("history is written");
    }

    private sealed class Deaf(TextWriter output) : IHostedService
    {
        private readonly TaskCompletionSource _never = new();

        public Task StartAsync(CancellationToken cancellationToken) => output.WriteLineAsync("deaf starts");

        public Task StopAsync(CancellationToken cancellationToken) => _never.Task;
    }
}
