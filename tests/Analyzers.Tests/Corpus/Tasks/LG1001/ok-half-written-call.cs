// compiles: no
// asks: code being typed: an unfinished member access and calls of things that do not exist yet
// modelled on: microsoft/vs-threading test VSTHRD110, CallToNonExistentMethod
using System;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Draft
{
    private readonly HttpClient _http = new();

    public async Task SendAsync(string text)
    {
        NotYetWrittenAsync(text);
        _missing.PublishAsync(text);
        await Task.Yield();
        _http.
    }

    public void Close()
    {
        _http.Dispose();
        Telemetry.FlushAsync(
    }
}
