// asks: the request is awaited inside the using
// modelled on: Genbox/VirusTotalNet#50
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class ScanClient
{
    private readonly HttpClient _http;

    public ScanClient(HttpClient http) => _http = http;

    public async Task<HttpResponseMessage> ScanFileAsync(Stream file, string name)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StreamContent(file), "file", name);
        return await _http.PostAsync("file/scan", form);
    }
}
