// asks: the timer is the caller's
// modelled on: own: what is handed in is not owned
using System;
using System.Threading;

public sealed class Boost : IDisposable
{
    private readonly ITimer _sampling;
    private readonly SemaphoreSlim _gate = new(1);

    public Boost(ITimer sampling) => _sampling = sampling;

    public void Apply()
    {
        _gate.Wait();
        try { _sampling.Change(TimeSpan.Zero, TimeSpan.FromMilliseconds(10)); }
        finally { _gate.Release(); }
    }

    public void Dispose() => _gate.Dispose();
}
