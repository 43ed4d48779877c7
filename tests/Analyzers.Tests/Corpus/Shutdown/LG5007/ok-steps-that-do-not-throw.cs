// asks: three steps in a row, and none of them fails: a timer, a semaphore, a source without registrations
// modelled on: own: the plain Dispose of most classes
using System;
using System.Threading;

public sealed class Throttle : IDisposable
{
    private readonly SemaphoreSlim _slots = new(4);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Timer _refill;
    private int _refills;

    public Throttle() => _refill = new Timer(_ => Interlocked.Increment(ref _refills), null, 1000, 1000);

    public int Refills => Volatile.Read(ref _refills);

    public void Dispose()
    {
        _refill.Dispose();
        _stopping.Dispose();
        _slots.Dispose();
    }
}
