// asks: the limit's token reaches the operation inside a record, changed by a with expression
// modelled on: own: options objects that carry the token
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed record Request(string Path, CancellationToken Token = default);

public sealed class Fetcher
{
    private readonly Func<Request, Task<string>> _fetch;

    public Fetcher(Func<Request, Task<string>> fetch) => _fetch = fetch;

    public async Task<string> FetchAsync(Request request)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(request.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        var fetching = _fetch(request with { Token = limit.Token });
        return await fetching.WaitAsync(limit.Token);
    }
}
