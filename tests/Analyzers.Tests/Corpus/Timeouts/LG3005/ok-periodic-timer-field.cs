// asks: a timer in a field, its disposal ends the wait for the next tick
// modelled on: documentation of .NET, page "PeriodicTimer.Dispose Method"
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ticker : IAsyncDisposable
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1));
    private readonly Task _ticking;

    public Ticker(Func<Task> tick) => _ticking = TickAsync(tick);

    private async Task TickAsync(Func<Task> tick)
    {
        while (await _timer.WaitForNextTickAsync())
            await tick();
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _ticking;
    }
}
