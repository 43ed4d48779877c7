// asks: a using statement over a variable that was assigned before
// modelled on: jamesmanning/RunProcessAsTask#11
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public sealed class Mirror
{
    private readonly HttpClient _http;

    public Mirror(HttpClient http) => _http = http;

    public async Task<string> GetAsync(string url, int seconds)
    {
        CancellationTokenSource limit;
        limit = new CancellationTokenSource();
        using (limit)
        {
            limit.CancelAfter(seconds * 1000);
            return await _http.GetStringAsync(url, limit.Token);
        }
    }
}
