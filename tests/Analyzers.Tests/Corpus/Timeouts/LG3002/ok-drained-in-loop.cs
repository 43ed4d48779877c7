// asks: each turn takes the winner out of the list until it is empty
// modelled on: documentation of .NET, page "Process asynchronous tasks as they complete"
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Sizes
{
    private readonly HttpClient _http;

    public Sizes(HttpClient http) => _http = http;

    public async Task<int> SumAsync(IEnumerable<string> urls)
    {
        var downloads = urls.Select(url => _http.GetByteArrayAsync(url)).ToList();
        var total = 0;
        while (downloads.Count > 0)
        {
            var finished = await Task.WhenAny(downloads);
            downloads.Remove(finished);
            total += (await finished).Length;
        }

        return total;
    }
}
