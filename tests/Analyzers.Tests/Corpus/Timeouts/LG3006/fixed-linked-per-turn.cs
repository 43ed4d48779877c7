// asks: the same variable, one source for all turns
// modelled on: dotnet/runtime#78180
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Poller
{
    private readonly Func<CancellationToken, Task<int>> _poll;

    public Poller(Func<CancellationToken, Task<int>> poll) => _poll = poll;

    public async Task<int> SumAsync(int rounds, CancellationToken stopping, CancellationToken caller)
    {
        CancellationTokenSource linked = null;
        var sum = 0;
        try
        {
            linked = CancellationTokenSource.CreateLinkedTokenSource(stopping, caller);
            for (var i = 0; i < rounds; i++)
                sum += await _poll(linked.Token);
        }
        finally
        {
            linked?.Dispose();
        }

        return sum;
    }
}
