// asks: a linked source in each turn of a loop, only the last one is disposed
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
            for (var i = 0; i < rounds; i++)
            {
                linked = CancellationTokenSource.CreateLinkedTokenSource(stopping, caller); // expect: LG3006
                sum += await _poll(linked.Token);
            }
        }
        finally
        {
            linked?.Dispose();
        }

        return sum;
    }
}
