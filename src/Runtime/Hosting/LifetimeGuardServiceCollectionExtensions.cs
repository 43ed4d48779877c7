using LifetimeGuard.Runtime.Processes;
using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using LifetimeGuard.Runtime.Threads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>Puts the generic host under a <see cref="ShutdownCoordinator"/>.</summary>
public static class LifetimeGuardServiceCollectionExtensions
{
    /// <summary>
    /// Stops every hosted service with a deadline of its own, then ends what services have started with the <see cref="TaskScope"/>,
    /// <see cref="ProcessRegistry"/> and <see cref="ThreadRegistry"/> that they get from the container, and looks for survivors.
    /// It does not matter whether hosted services are added before or after.
    /// </summary>
    /// <param name="services">The services of the host; they are made by the container of Microsoft.Extensions.DependencyInjection.</param>
    /// <param name="configure">Changes the options. Called again, it changes the same ones.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLifetimeGuard(this IServiceCollection services, Action<LifetimeGuardHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.FirstOrDefault(descriptor => descriptor.ServiceType == typeof(LifetimeGuardHostOptions))?.ImplementationInstance is LifetimeGuardHostOptions known)
        {
            configure?.Invoke(known);
            return services;
        }

        var options = new LifetimeGuardHostOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.AddSingleton(provider => new ShutdownCoordinator(options.Shutdown with { Logger = LoggerFor(options.Shutdown.Logger, provider) }));
        services.AddSingleton(provider => Registered(new ProcessRegistry(options.Processes with { Logger = LoggerFor(options.Processes.Logger, provider) }), provider));
        services.AddSingleton(provider => Registered(new ThreadRegistry(options.Threads with { Logger = LoggerFor(options.Threads.Logger, provider) }), provider));
        services.AddSingleton(provider => Registered(new TaskScope("host", options.Tasks with { Logger = LoggerFor(options.Tasks.Logger, provider) }), provider));
        services.AddSingleton(provider => Registered(new HostedServices(services, provider, options, LoggerFor(NullLogger.Instance, provider)), provider));

        // The host asks for all hosted services at once. An exact registration of that sequence is taken before the container makes
        // one, so that those are under guard too that are added later.
        services.AddSingleton<IEnumerable<IHostedService>>(provider => provider.GetRequiredService<HostedServices>().Guarded);
        return services;
    }

    private static T Registered<T>(T participant, IServiceProvider provider)
        where T : IShutdownParticipant
    {
        provider.GetRequiredService<ShutdownCoordinator>().Register(participant);
        return participant;
    }

    private static ILogger LoggerFor(ILogger given, IServiceProvider provider) =>
        given != NullLogger.Instance ? given : provider.GetService<ILoggerFactory>()?.CreateLogger("LifetimeGuard") ?? given;
}
