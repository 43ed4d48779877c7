// asks: the losers are cancelled and their ends observed
// modelled on: own: the repair of the twin
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public sealed class Mirrors
{
    private readonly HttpClient _http;

    public Mirrors(HttpClient http) => _http = http;

    public async Task<byte[]> GetAsync(IEnumerable<Uri> mirrors)
    {
        using var cancel = new CancellationTokenSource();
        var downloads = mirrors.Select(mirror => _http.GetByteArrayAsync(mirror, cancel.Token)).ToList();
        var first = await Task.WhenAny(downloads);
        cancel.Cancel();
        await ((Task)Task.WhenAll(downloads)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await first;
    }
}
