// asks: DisposeAsync awaits the disconnect
// modelled on: melihercan/WebRTCme#17
using System;
using System.Threading.Tasks;

public interface IHubClient { Task ConnectAsync(); Task DisconnectAsync(); }

public sealed class HubFeed : IAsyncDisposable
{
    private readonly IHubClient _client;

    public HubFeed(Func<IHubClient> create) => _client = create();

    public Task OpenAsync() => _client.ConnectAsync();

    public async ValueTask DisposeAsync() => await _client.DisconnectAsync();
}
