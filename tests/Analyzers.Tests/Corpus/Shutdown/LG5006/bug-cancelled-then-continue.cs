// asks: cancellation is caught by its own type and answered with continue, under a condition that the token does not end
// modelled on: own: the second form of the catalogue's sentence
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
            catch (OperationCanceledException) // expect: LG5006
            {
                continue;
            }

            Console.WriteLine("placed " + order);
        }
    }
}
