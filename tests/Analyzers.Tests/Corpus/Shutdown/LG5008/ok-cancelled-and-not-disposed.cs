// asks: a plain source, neither linked nor timed, is cancelled only: there is nothing left to release
// modelled on: dotnet/extensions#2725
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Prefetch : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _fetching;

    public Prefetch(Func<CancellationToken, Task> fetch) => _fetching = fetch(_stop.Token);

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _fetching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
