// asks: Dispose starts the disconnect of its client with a discard
// modelled on: melihercan/WebRTCme#17
using System;
using System.Threading.Tasks;

public interface IHubClient { Task ConnectAsync(); Task DisconnectAsync(); }

public sealed class HubFeed : IDisposable
{
    private readonly IHubClient _client;

    public HubFeed(Func<IHubClient> create) => _client = create();

    public Task OpenAsync() => _client.ConnectAsync();

    public void Dispose()
    {
        _ = _client.DisconnectAsync(); // expect: LG5001
    }
}
