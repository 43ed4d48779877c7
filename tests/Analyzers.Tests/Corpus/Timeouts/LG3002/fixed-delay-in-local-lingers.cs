// asks: one source for both, cancelled in any case
// modelled on: dotnet/orleans#929
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Fetcher
{
    private readonly Func<CancellationToken, Task<int>> _fetch;

    public Fetcher(Func<CancellationToken, Task<int>> fetch) => _fetch = fetch;

    public async Task<int> FetchAsync()
    {
        using var cancel = new CancellationTokenSource();
        var fetching = _fetch(cancel.Token);
        var limit = Task.Delay(TimeSpan.FromMinutes(5), cancel.Token);
        await Task.WhenAny(fetching, limit);
        cancel.Cancel();
        return await fetching;
    }
}
