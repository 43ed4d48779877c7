// asks: the await moved into finally, which every path passes
// modelled on: dotnet/csharplang#1454
using System;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Uploader
{
    private readonly HttpClient _http;
    private readonly Func<string, Task> _audit;

    public Uploader(HttpClient http, Func<string, Task> audit) => (_http, _audit) = (http, audit);

    public async Task<bool> UploadAsync(Uri target, string text)
    {
        var audit = _audit("upload to " + target);
        try
        {
            using var content = new StringContent(text);
            using var response = await _http.PutAsync(target, content);
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        finally
        {
            await audit;
        }
    }
}
