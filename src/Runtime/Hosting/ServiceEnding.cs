using LifetimeGuard.Runtime.Shutdown;
using LifetimeGuard.Runtime.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LifetimeGuard.Runtime.Hosting;

/// <summary>The end of one hosted service: however it behaves, the host goes on when its time is over.</summary>
internal sealed partial class ServiceEnding(IHostedService service, StageBudget stopping, StageBudget stop, StageBudget stopped, TimeProvider time, ILogger logger)
{
    private readonly List<Task> _running = [];
    private readonly List<Exception> _failures = [];

    public string Name { get; } = service.GetType().FullName!;

    /// <summary>What went wrong, in the order in which it happened.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (_failures)
                return [.. _failures];
        }
    }

    public Survivor? FindSurvivor()
    {
        lock (_failures)
            return _running.TrueForAll(task => task.IsCompleted) ? null : new Survivor("hosted service", Name, "still runs", null);
    }

    public Task BeforeStopAsync() =>
        service is IHostedLifecycleService lifecycle ? UntilDeadlineAsync(lifecycle.StoppingAsync, stopping.Take()) : Task.CompletedTask;

    public async Task StopAsync()
    {
        var share = stop.Take();
        await UntilDeadlineAsync(service.StopAsync, share).ConfigureAwait(false);

        // Its StopAsync gives up waiting for ExecuteAsync when its token is cancelled, and tells nobody.
        if (service is BackgroundService { ExecuteTask: { IsCompleted: false } executing })
            LeaveBehind(executing, new TimeoutException($"'{Name}' still executes: it ignored its cancellation for {share.TotalSeconds:0.###} s."));
    }

    public Task AfterStopAsync() =>
        service is IHostedLifecycleService lifecycle ? UntilDeadlineAsync(lifecycle.StoppedAsync, stopped.Take()) : Task.CompletedTask;

    private async Task UntilDeadlineAsync(Func<CancellationToken, Task> step, TimeSpan share)
    {
        Task? running = null;
        var options = new DeadlineOptions { Name = Name, GracePeriod = share / 5, Logger = logger, TimeProvider = time };
        try
        {
            await Deadline.RunAsync(token => running = OnOwnThread(step, token), share - options.GracePeriod, CancellationToken.None, options).ConfigureAwait(false);
        }
        catch (DeadlineExceededException late)
        {
            LeaveBehind(running!, late);
        }
        catch (Exception exception)
        {
            // The host collects it, and throws it when all have been stopped.
            lock (_failures)
                _failures.Add(exception);
            throw;
        }
    }

    // Its synchronous part may block, and the pool may be what it has starved.
    private static Task OnOwnThread(Func<CancellationToken, Task> step, CancellationToken token) =>
        Task.Factory.StartNew(() => step(token), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();

    private void LeaveBehind(Task running, Exception late)
    {
        lock (_failures)
        {
            _running.Add(running);
            _failures.Add(late);
        }

        LogLate(logger, late, Name);
    }

    [LoggerMessage(60, LogLevel.Error, "Hosted service '{Service}' has not stopped in its time; the shutdown goes on without it", EventName = "HostedServiceLate")]
    private static partial void LogLate(ILogger logger, Exception exception, string service);
}
