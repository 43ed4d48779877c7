// asks: the same body where the member's type is Task (handed to the caller)
// modelled on: microsoft/vs-threading test VSTHRD110, ReturnStatement_ProducesNoDiagnostic
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

public interface IReloadable { Task ReloadAsync(CancellationToken token); }

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

    public Task ReloadAsync(CancellationToken token) => FetchAsync(token);

    private async Task FetchAsync(CancellationToken token)
    {
        _raw = await _http.GetStringAsync(_source, token).ConfigureAwait(false);
    }
}
