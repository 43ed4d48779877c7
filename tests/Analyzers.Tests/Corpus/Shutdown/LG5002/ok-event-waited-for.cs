// asks: Dispose waits for a countdown event that callbacks signal
// modelled on: own: waiting for callbacks in flight
using System;
using System.Threading;

public sealed class CallbackScope : IDisposable
{
    private readonly CountdownEvent _running = new(1);

    public void Run(Action callback)
    {
        _running.AddCount();
        try { callback(); }
        finally { _running.Signal(); }
    }

    public void Dispose()
    {
        _running.Signal();
        _running.Wait();
        _running.Dispose();
    }
}
