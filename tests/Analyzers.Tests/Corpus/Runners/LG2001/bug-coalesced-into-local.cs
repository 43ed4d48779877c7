// asks: the timer is the right operand of ?? on a parameter; the local that takes it goes nowhere
// modelled on: TortugaResearch/Tortuga.Anchor#20
using System;
using System.Threading;

public sealed class Limiter
{
    private int _used;

    public Limiter(Timer shared, TimeSpan window)
    {
        Window = window;
        var reset = shared ?? new Timer(Reset, null, window, window); // expect: LG2001
        reset.Change(window, window);
    }

    public TimeSpan Window { get; }

    public bool TryUse() => Interlocked.Increment(ref _used) <= 10;

    private void Reset(object state) => Interlocked.Exchange(ref _used, 0);
}
