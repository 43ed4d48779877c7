// asks: the token is there and CancellationToken.None is passed to the call that runs for the life of the service
// modelled on: own: the second part of the catalogue's sentence without a loop in sight
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public interface IConsumer { Task ConsumeUntilCancelledAsync(CancellationToken token); }

public sealed class ConsumerHost : BackgroundService
{
    private readonly IConsumer _consumer;

    public ConsumerHost(IConsumer consumer) => _consumer = consumer;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken) // expect-or: LG5005
    {
        await Task.Yield();
        await _consumer.ConsumeUntilCancelledAsync(CancellationToken.None); // expect: LG5005
    }
}
