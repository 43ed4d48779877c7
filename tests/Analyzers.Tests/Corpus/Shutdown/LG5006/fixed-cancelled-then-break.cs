// asks: the same catch leaves the loop
// modelled on: own: the repaired twin of continue
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class OrderPump
{
    private readonly ChannelReader<string> _orders;
    private readonly Func<string, CancellationToken, Task> _place;

    public OrderPump(ChannelReader<string> orders, Func<string, CancellationToken, Task> place) => (_orders, _place) = (orders, place);

    public async Task RunAsync(CancellationToken stopping)
    {
        while (_orders.TryRead(out var order))
        {
            try
            {
                await _place(order, stopping);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            Console.WriteLine("placed " + order);
        }
    }
}
