// asks: ThreadPool.RegisterWaitForSingleObject repeats for ever, its handle dropped
// modelled on: ZjzMisaka/PowerThreadPool#323
using System;
using System.Threading;

public sealed class Doorbell
{
    private readonly AutoResetEvent _button;
    private int _rings;

    public Doorbell(AutoResetEvent button)
    {
        _button = button;
        ThreadPool.RegisterWaitForSingleObject( // expect: LG2003
            _button,
            (_, timedOut) => Interlocked.Increment(ref _rings),
            null,
            Timeout.Infinite,
            executeOnlyOnce: false);
    }

    public int Rings => Volatile.Read(ref _rings);
}
