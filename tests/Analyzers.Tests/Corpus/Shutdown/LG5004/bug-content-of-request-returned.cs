// asks: the multipart content is disposed by the using while the returned request is still sending it
// modelled on: Genbox/VirusTotalNet#50
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class ScanClient
{
    private readonly HttpClient _http;

    public ScanClient(HttpClient http) => _http = http;

    public Task<HttpResponseMessage> ScanFileAsync(Stream file, string name)
    {
        using var form = new MultipartFormDataContent(); // expect-or: LG5004
        form.Add(new StreamContent(file), "file", name);
        return _http.PostAsync("file/scan", form); // expect: LG5004
    }
}
