// asks: the same stop, awaited by DisposeAsync
// modelled on: ringcentral/RingCentral.Net#61
using System;
using System.Threading.Tasks;

public sealed class RestClient : IAsyncDisposable
{
    private readonly Func<Task> _revoke;

    public RestClient(Func<Task> revoke) => _revoke = revoke;

    public async Task LogoutAsync() => await _revoke();

    public async ValueTask DisposeAsync() => await LogoutAsync();
}
