// asks: an async StopAsync that awaits one thing and starts another without waiting
// modelled on: own: half of the cleanup is awaited
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public interface IBroker { Task ConnectAsync(); Task UnsubscribeAsync(); Task CloseAsync(); }

public sealed class BrokerHost : IHostedService
{
    private readonly IBroker _broker;

    public BrokerHost(IBroker broker) => _broker = broker;

    public Task StartAsync(CancellationToken cancellationToken) => _broker.ConnectAsync();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _broker.UnsubscribeAsync();
        _ = _broker.CloseAsync(); // expect: LG5001
    }
}
