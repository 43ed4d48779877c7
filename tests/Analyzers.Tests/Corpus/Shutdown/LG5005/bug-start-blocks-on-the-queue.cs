// asks: StartAsync blocks its caller on a queue and has no await at all
// modelled on: dotnet/extensions#2149
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class NotificationRunner : IHostedService
{
    private readonly BlockingCollection<string> _pending;
    private readonly Action<string> _notify;

    public NotificationRunner(BlockingCollection<string> pending, Action<string> notify) => (_pending, _notify) = (pending, notify);

    public Task StartAsync(CancellationToken cancellationToken) // expect: LG5005
    {
        foreach (var note in _pending.GetConsumingEnumerable(cancellationToken)) // expect-or: LG5005
            _notify(note);

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _pending.CompleteAdding();
        return Task.CompletedTask;
    }
}
