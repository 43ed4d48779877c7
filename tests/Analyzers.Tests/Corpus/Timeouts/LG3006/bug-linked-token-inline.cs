// asks: the linked source is only a temporary, its token alone is passed on
// modelled on: discord-net/Discord.Net#1084
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public sealed class RestClient
{
    private readonly HttpClient _http;
    private CancellationToken _shutdown;

    public RestClient(HttpClient http) => _http = http;

    public void SetShutdown(CancellationToken token) => _shutdown = token;

    public async Task<string> GetAsync(string path, CancellationToken token)
    {
        token = CancellationTokenSource.CreateLinkedTokenSource(_shutdown, token).Token; // expect: LG3006
        using var response = await _http.GetAsync(path, token);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(token);
    }
}
