// asks: a debounce: each new timer replaces and disposes the one before; Dispose takes the last
// modelled on: own: replacing a timer safely
using System;
using System.Threading;

public sealed class Debounce : IDisposable
{
    private readonly Action _action;
    private Timer _pending;

    public Debounce(Action action) => _action = action;

    public void Poke() => Interlocked.Exchange(ref _pending, new Timer(_ => _action(), null, 300, Timeout.Infinite))?.Dispose();

    public void Dispose() => Interlocked.Exchange(ref _pending, null)?.Dispose();
}
