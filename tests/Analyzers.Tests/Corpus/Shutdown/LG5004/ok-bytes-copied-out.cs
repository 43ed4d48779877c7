// asks: the request gets a copy of the bytes, not the stream
// modelled on: RageAgainstThePixel/OpenAI-DotNet#494
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class MetricsSender
{
    private readonly HttpClient _http;

    public MetricsSender(HttpClient http) => _http = http;

    public Task<HttpResponseMessage> SendAsync(byte[] payload)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(payload);

        return _http.PostAsync("ingest", new ByteArrayContent(packed.ToArray()));
    }
}
