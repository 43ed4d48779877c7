// asks: neither timer nor link: nothing is held when it is not disposed
// modelled on: documentation of .NET, page "Cancellation in Managed Threads"
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

public sealed class Search
{
    private readonly Func<string, CancellationToken, Task<int>> _find;

    public Search(Func<string, CancellationToken, Task<int>> find) => _find = find;

    public async Task<int> FirstAsync(string[] words)
    {
        var found = new CancellationTokenSource();
        var counts = await Task.WhenAll(words.Select(async word =>
        {
            var count = await _find(word, found.Token);
            if (count > 0)
                found.Cancel();
            return count;
        }));
        return counts.Sum();
    }
}
