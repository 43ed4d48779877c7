// asks: the loser stays in its variable and takes part in the next turn
// modelled on: own: a timer and a channel in one loop
using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

public sealed class Aggregator
{
    public async Task RunAsync(ChannelReader<int> values, Action<int> report, CancellationToken token)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var tick = timer.WaitForNextTickAsync(token).AsTask();
        var more = values.WaitToReadAsync(token).AsTask();
        var sum = 0;
        while (true)
        {
            if (await Task.WhenAny(tick, more) == tick)
            {
                if (!await tick)
                    return;
                report(sum);
                tick = timer.WaitForNextTickAsync(token).AsTask();
                continue;
            }

            if (!await more)
                return;
            while (values.TryRead(out var value))
                sum += value;
            more = values.WaitToReadAsync(token).AsTask();
        }
    }
}
