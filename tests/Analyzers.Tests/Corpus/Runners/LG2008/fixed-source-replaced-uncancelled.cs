// asks: Interlocked.Exchange takes the earlier source out, which is then cancelled and disposed
// modelled on: fsnow/cst#145
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class SearchBox : IDisposable
{
    private readonly Func<string, CancellationToken, Task<string[]>> _search;
    private CancellationTokenSource _cancel = new();

    public SearchBox(Func<string, CancellationToken, Task<string[]>> search) => _search = search;

    public string[] Hits { get; private set; } = [];

    public async Task TypeAsync(string text)
    {
        var mine = new CancellationTokenSource();
        var token = mine.Token;
        var earlier = Interlocked.Exchange(ref _cancel, mine);
        earlier.Cancel();
        earlier.Dispose();
        var hits = await _search(text, token);
        if (!token.IsCancellationRequested)
            Hits = hits;
    }

    public void Dispose()
    {
        _cancel.Cancel();
        _cancel.Dispose();
    }
}
