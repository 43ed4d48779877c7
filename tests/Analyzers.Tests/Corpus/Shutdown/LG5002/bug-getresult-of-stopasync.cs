// asks: Dispose blocks on the async stop of the same type through GetAwaiter().GetResult()
// modelled on: ringcentral/RingCentral.Net#61
using System;
using System.Threading.Tasks;

public sealed class RestClient : IDisposable
{
    private readonly Func<Task> _revoke;

    public RestClient(Func<Task> revoke) => _revoke = revoke;

    public async Task LogoutAsync() => await _revoke();

    public void Dispose() // expect-or: LG5002
    {
        LogoutAsync().GetAwaiter().GetResult(); // expect: LG5002
    }
}
