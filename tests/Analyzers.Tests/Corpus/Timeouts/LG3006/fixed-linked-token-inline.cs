// asks: the linked source in a using declaration
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
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_shutdown, token);
        using var response = await _http.GetAsync(path, linked.Token);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(linked.Token);
    }
}
