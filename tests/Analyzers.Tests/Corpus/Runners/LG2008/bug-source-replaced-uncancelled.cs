// asks: a CancellationTokenSource is replaced without cancel: the earlier search can no longer be stopped
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
        _cancel = mine; // expect: LG2008
        var hits = await _search(text, mine.Token);
        if (!mine.IsCancellationRequested)
            Hits = hits;
    }

    public void Dispose()
    {
        _cancel.Cancel();
        _cancel.Dispose();
    }
}
