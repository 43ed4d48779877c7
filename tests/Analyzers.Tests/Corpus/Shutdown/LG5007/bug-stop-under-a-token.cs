// asks: the graceful stop throws when its token is cancelled, which is when the forced step below is needed
// modelled on: Particular/NServiceBus@42c08d49e
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public interface IListener { Task OpenAsync(CancellationToken token); Task DrainAsync(CancellationToken token); void Abort(); }

public sealed class ListenerHost : IHostedService
{
    private readonly Func<IListener> _create;
    private IListener _listener;

    public ListenerHost(Func<IListener> create) => _create = create;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _listener = _create();
        await _listener.OpenAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _listener.DrainAsync(cancellationToken); // expect: LG5007
        _listener.Abort(); // expect-or: LG5007
    }
}
