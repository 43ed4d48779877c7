// asks: the work is a field that Dispose awaits; the race only limits a wait and cancels its delay
// modelled on: own: waiting for owned work
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class SearchIndex : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _building;

    public SearchIndex(Func<CancellationToken, Task> build) => _building = build(_stop.Token);

    public async Task<bool> ReadyAsync(TimeSpan patience)
    {
        using var delay = new CancellationTokenSource();
        var first = await Task.WhenAny(_building, Task.Delay(patience, delay.Token));
        await delay.CancelAsync();
        return first == _building;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
