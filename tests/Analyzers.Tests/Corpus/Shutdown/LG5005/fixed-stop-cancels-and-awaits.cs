// asks: StopAsync cancels and then waits for the loop, no longer than it is allowed to
// modelled on: own: the repaired twin of cancel and return
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Collector : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _collect;
    private Task _collecting = Task.CompletedTask;

    public Collector(Func<CancellationToken, Task> collect) => _collect = collect;

    public Task Completion => _collecting;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _collecting = _collect(_stop.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Cancel();
        await _collecting.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();
}
