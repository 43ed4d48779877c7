// asks: StopAsync cancels and returns a completed task; the loop that StartAsync started may still run when the host exits
// modelled on: own: the first half of the catalogue's sentence; the task itself is observed by others
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Collector : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _collect;
    private Task _collecting = Task.CompletedTask; // expect-or: LG5005

    public Collector(Func<CancellationToken, Task> collect) => _collect = collect;

    public Task Completion => _collecting;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _collecting = _collect(_stop.Token); // expect-or: LG5005
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) // expect: LG5005
    {
        _stop.Cancel();
        return Task.CompletedTask; // expect-or: LG5005
    }

    public void Dispose() => _stop.Dispose();
}
