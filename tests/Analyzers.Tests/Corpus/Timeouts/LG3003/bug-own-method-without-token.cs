// asks: an async method of the same class that loops over many requests and takes no token
// modelled on: own: a download loop behind a limit
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Sync
{
    private readonly HttpClient _http;

    public Sync(HttpClient http) => _http = http;

    public List<string> Pages { get; } = new();

    public async Task RunAsync(IReadOnlyList<string> urls)
    {
        await DownloadAsync(urls).WaitAsync(TimeSpan.FromSeconds(30)); // expect: LG3003
    }

    private async Task DownloadAsync(IReadOnlyList<string> urls)
    {
        foreach (var url in urls)
            Pages.Add(await _http.GetStringAsync(url));
    }
}
