// asks: the value that Exchange gives back is tested by a pattern and ended there
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
        if (Interlocked.Exchange(ref _pending, next) is { } previous)
            previous.Dispose();
    }

    public void Dispose() => _pending?.Dispose();
}
