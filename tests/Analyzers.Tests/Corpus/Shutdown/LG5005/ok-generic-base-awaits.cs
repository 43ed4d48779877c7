// asks: the start and the await of the stop are in a generic abstract base, the work in the derived service
// modelled on: own: many code bases write this base class
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public abstract class Worker<TState> : IHostedService, IDisposable where TState : new()
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = RunAsync(new TState(), _stop.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Cancel();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    protected abstract Task RunAsync(TState state, CancellationToken token);
}

public sealed class Counter { public int Value { get; set; } }

public sealed class CountingWorker : Worker<Counter>
{
    protected override async Task RunAsync(Counter state, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            state.Value++;
            await Task.Delay(100, token);
        }
    }
}
