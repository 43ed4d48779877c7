// asks: Dispose blocks, on a thread: there is nothing to await
// modelled on: own: synchronous work is ended synchronously
using System;
using System.Threading;

public sealed class Reader : IDisposable
{
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;

    public Reader(Action<ManualResetEventSlim> read)
    {
        _thread = new Thread(() => read(_stop));
        _thread.Start();
    }

    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }
}
