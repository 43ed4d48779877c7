// asks: the wait is a pause that an event may shorten: both results mean the same
// modelled on: own: a pump that is woken early
using System;
using System.Threading;

public sealed class Pump : IDisposable
{
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private volatile bool _stop;

    public Pump(Action work)
    {
        _thread = new Thread(() =>
        {
            while (!_stop)
            {
                work();
                _wake.WaitOne(1000);
            }
        });
        _thread.Start();
    }

    public void Wake() => _wake.Set();

    public void Dispose()
    {
        _stop = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }
}
