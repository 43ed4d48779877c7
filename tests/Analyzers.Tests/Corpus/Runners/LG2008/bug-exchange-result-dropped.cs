// asks: the overwrite is Interlocked.Exchange, and the previous value it gives back is dropped
// modelled on: aspnet/Benchmarks#453
using System;
using System.Threading;

public sealed class Throttle : IDisposable
{
    private readonly Action _flush;
    private Timer _pending;

    public Throttle(Action flush) => _flush = flush;

    public void Touch()
    {
        var next = new Timer(static f => ((Action)f)(), _flush, 250, Timeout.Infinite);
        Interlocked.Exchange(ref _pending, next); // expect: LG2008
    }

    public void Dispose() => _pending?.Dispose();
}
