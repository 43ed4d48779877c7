// asks: returned to a pool when it can be reset, disposed when it cannot
// modelled on: documentation of .NET, page "CancellationTokenSource.TryReset Method"
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class LimitPool
{
    private readonly ConcurrentBag<CancellationTokenSource> _free = new();

    public async Task RunAsync(Func<CancellationToken, Task> work, TimeSpan limit)
    {
        if (!_free.TryTake(out var source))
            source = new CancellationTokenSource();

        source.CancelAfter(limit);
        try
        {
            await work(source.Token);
        }
        finally
        {
            if (source.TryReset())
                _free.Add(source);
            else
                source.Dispose();
        }
    }
}
