using LifetimeGuard.Runtime.Shutdown;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>
/// Makes the hosted services, puts each under guard, and is what the coordinator knows of the host: a shutdown that begins elsewhere
/// stops the host, and what its services left behind goes to the report.
/// </summary>
internal sealed class HostedServices : IShutdownParticipant, IAsyncDisposable
{
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IHostApplicationLifetime _lifetime;
    private readonly List<IHostedService> _made = [];
    private readonly List<IHostedService> _owned = [];
    private readonly List<ServiceEnding> _endings = [];
    private volatile bool _begun;

    public HostedServices(IServiceCollection services, IServiceProvider provider, LifetimeGuardHostOptions options, ILogger logger)
    {
        _lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
        Phase = new ShutdownPhase("hosted services") { After = [ShutdownPhase.StopIntake], Before = [ShutdownPhase.Jobs], Budget = options.ServicesBudget * 1.5 };
        foreach (var descriptor in services.Where(descriptor => descriptor.ServiceType == typeof(IHostedService) && !descriptor.IsKeyedService))
            Make(descriptor, provider);

        var time = options.Shutdown.TimeProvider;
        int lifecycles = _made.Count(service => service is IHostedLifecycleService);
        var stopping = new StageBudget(options.ServicesBudget / 5, lifecycles, time);
        var stop = new StageBudget(options.ServicesBudget, _made.Count, time);
        var stopped = new StageBudget(options.ServicesBudget / 5, lifecycles, time);
        List<IHostedService> guarded = [new HostShutdown(this, provider.GetRequiredService<ShutdownCoordinator>(), options)];
        foreach (var service in _made)
        {
            var ending = new ServiceEnding(service, stopping, stop, stopped, time, logger);
            _endings.Add(ending);
            var guard = new GuardedService(service, ending);
            guarded.Add(service is BackgroundService background ? new GuardedBackgroundService(background, guard) : guard);
        }

        Guarded = guarded;
    }

    public string Name => "hosted services";

    public ShutdownPhase Phase { get; }

    /// <summary>What the host starts and stops.</summary>
    public IReadOnlyList<IHostedService> Guarded { get; }

    public void Begin() => _begun = true;

    public void End() => _stopped.TrySetResult();

    /// <exception cref="AggregateException">Services failed to stop, or were late.</exception>
    public async ValueTask StopAsync(CancellationToken deadline)
    {
        if (_begun)
        {
            _lifetime.StopApplication();
            await _stopped.Task.WaitAsync(deadline).ConfigureAwait(false);
        }

        var failures = _endings.SelectMany(ending => ending.Failures).ToList();
        if (failures.Count > 0)
            throw new AggregateException("Hosted services did not stop as they should.", failures);
    }

    public IReadOnlyList<Survivor> FindSurvivors() => [.. _endings.Select(ending => ending.FindSurvivor()).OfType<Survivor>()];

    /// <summary>Disposes the services, the last first, as the container does with what it makes; those that it was given belong to others.</summary>
    public async ValueTask DisposeAsync()
    {
        End();
        foreach (var service in Enumerable.Reverse(_owned))
        {
            if (service is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            else
                (service as IDisposable)?.Dispose();
        }
    }

    private void Make(ServiceDescriptor descriptor, IServiceProvider provider)
    {
        if (descriptor.ImplementationInstance is IHostedService given)
        {
            _made.Add(given);
            return;
        }

        var made = (IHostedService)(descriptor.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!));
        _made.Add(made);
        _owned.Add(made);
    }
}
