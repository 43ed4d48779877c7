// asks: the token is passed to the call
// modelled on: own: the repaired twin of CancellationToken.None
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public interface IConsumer { Task ConsumeUntilCancelledAsync(CancellationToken token); }

public sealed class ConsumerHost : BackgroundService
{
    private readonly IConsumer _consumer;

    public ConsumerHost(IConsumer consumer) => _consumer = consumer;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await _consumer.ConsumeUntilCancelledAsync(stoppingToken);
    }
}
