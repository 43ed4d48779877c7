// asks: the task is the expression body of a void method that implements an interface
// modelled on: microsoft/vs-threading documentation page VSTHRD110
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public interface IReloadable { void Reload(); }

public sealed class RemoteSettings : IReloadable
{
    private readonly HttpClient _http;
    private readonly Uri _source;
    private volatile string _raw = "{}";

    public RemoteSettings(HttpClient http, Uri source)
    {
        _http = http;
        _source = source;
    }

    public string Raw => _raw;

    public void Reload() => FetchAsync(CancellationToken.None); // expect: LG1001

    private async Task FetchAsync(CancellationToken token)
    {
        _raw = await _http.GetStringAsync(_source, token).ConfigureAwait(false);
    }
}
