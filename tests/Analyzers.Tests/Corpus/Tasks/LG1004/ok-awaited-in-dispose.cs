// asks: cancelled and awaited in DisposeAsync through a pattern variable
// modelled on: dotnet/runtime#36017
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Pump : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public Pump(Func<CancellationToken, Task> loop, bool enabled)
    {
        if (enabled)
            _loop = loop(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        if (_loop is { } loop)
            await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
