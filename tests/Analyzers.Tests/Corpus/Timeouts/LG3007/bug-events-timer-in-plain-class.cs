// asks: a System.Timers.Timer, which keeps itself and its owner alive, in a class without any way to end it
// modelled on: own: this timer is reachable from its own callback, so nothing but a call ends it
using System;

public sealed class StockTicker // expect-or: LG3007
{
    private readonly System.Timers.Timer _timer = new(500); // expect: LG3007

    public StockTicker(Func<decimal> quote)
    {
        _timer.Elapsed += (_, _) => Last = quote();
        _timer.Start(); // expect-or: LG3007
    }

    public decimal Last { get; private set; }
}
