// asks: a plain source gets its timer only in one branch
// modelled on: launchdarkly/dotnet-server-sdk#100
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public sealed class FeatureRequestor
{
    private readonly HttpClient _http;

    public FeatureRequestor(HttpClient http) => _http = http;

    public TimeSpan? ReadTimeout { get; set; }

    public async Task<byte[]> GetAllAsync(Uri uri)
    {
        var source = new CancellationTokenSource(); // expect: LG3006
        if (ReadTimeout is { } timeout)
            source.CancelAfter(timeout); // expect-or: LG3006

        using var response = await _http.GetAsync(uri, source.Token);
        return await response.Content.ReadAsByteArrayAsync(source.Token);
    }
}
