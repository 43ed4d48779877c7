// asks: the registered wait in a field, ended by Unregister rather than Dispose
// modelled on: ZjzMisaka/PowerThreadPool#323
using System;
using System.Threading;

public sealed class Doorbell : IDisposable
{
    private readonly RegisteredWaitHandle _wait;
    private int _rings;

    public Doorbell(AutoResetEvent button)
    {
        _wait = ThreadPool.RegisterWaitForSingleObject(
            button,
            (_, timedOut) => Interlocked.Increment(ref _rings),
            null,
            Timeout.Infinite,
            executeOnlyOnce: false);
    }

    public int Rings => Volatile.Read(ref _rings);

    public void Dispose() => _wait.Unregister(null);
}
