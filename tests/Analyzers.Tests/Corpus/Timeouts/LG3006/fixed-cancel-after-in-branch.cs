// asks: the source is disposed whether it has a timer or not
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
        using var source = new CancellationTokenSource();
        if (ReadTimeout is { } timeout)
            source.CancelAfter(timeout);

        using var response = await _http.GetAsync(uri, source.Token);
        return await response.Content.ReadAsByteArrayAsync(source.Token);
    }
}
