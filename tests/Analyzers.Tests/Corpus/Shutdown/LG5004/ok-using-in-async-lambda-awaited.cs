// asks: the async lambda has the using and awaits in it; the outer method returns the lambda's task
// modelled on: own: a retry helper that runs one attempt at a time
using System;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Retrying
{
    private readonly HttpClient _http;
    private readonly Func<Func<Task<string>>, Task<string>> _retry;

    public Retrying(HttpClient http, Func<Func<Task<string>>, Task<string>> retry) => (_http, _retry) = (http, retry);

    public Task<string> PostAsync(string text) => _retry(async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "messages") { Content = new StringContent(text) };
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    });
}
