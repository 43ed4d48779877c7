// asks: the argument of the returned call is a string taken from the document; a string outlives it
// modelled on: own: the value twin of a returned call whose argument mentions the resource
using System;
using System.Text.Json;
using System.Threading.Tasks;

public sealed class WebhookRouter
{
    private readonly Func<string, JsonElement, Task> _handle;

    public WebhookRouter(Func<string, JsonElement, Task> handle) => _handle = handle;

    public Task RouteAsync(string body)
    {
        using var document = JsonDocument.Parse(body);
        var kind = document.RootElement.GetProperty("kind").GetString();
        return _handle(kind, document.RootElement.Clone());
    }
}
