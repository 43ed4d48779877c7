// asks: the class is disposable
// modelled on: own: this timer is reachable from its own callback, so nothing but a call ends it
using System;

public sealed class StockTicker : IDisposable
{
    private readonly System.Timers.Timer _timer = new(500);

    public StockTicker(Func<decimal> quote)
    {
        _timer.Elapsed += (_, _) => Last = quote();
        _timer.Start();
    }

    public decimal Last { get; private set; }

    public void Dispose() => _timer.Dispose();
}
