// asks: an endless loop that returns when the first of two wait handles is set
// modelled on: documentation of .NET, page "WaitHandle.WaitAny Method"
using System;
using System.Threading;

public sealed class Spooler : IDisposable
{
    private readonly ManualResetEvent _stop = new(false);
    private readonly AutoResetEvent _work = new(false);
    private readonly Thread _thread;

    public Spooler(Action print)
    {
        _thread = new Thread(() =>
        {
            for (;;)
            {
                if (WaitHandle.WaitAny(new WaitHandle[] { _stop, _work }) == 0)
                    return;
                print();
            }
        });
        _thread.Start();
    }

    public void Add() => _work.Set();

    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
        _work.Dispose();
    }
}
