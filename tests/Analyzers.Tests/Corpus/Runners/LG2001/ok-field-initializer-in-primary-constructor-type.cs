// asks: the timer is made in a field initializer of a type with a primary constructor
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Assigns
using System;
using System.Threading;

public sealed class RateWindow(int limit, TimeSpan window) : IDisposable
{
    private readonly int[] _used = new int[1];
    private readonly Timer _reset = new(static state => Volatile.Write(ref ((int[])state)[0], 0), null, window, window);

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _used[0]) <= limit)
            return true;
        Interlocked.Decrement(ref _used[0]);
        return false;
    }

    public void Dispose() => _reset.Dispose();
}
