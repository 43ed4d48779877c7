// asks: user handlers are called first; one that throws leaves the worker thread without its stop signal
// modelled on: hadashiA/VContainer#647
using System;
using System.Threading;

public sealed class Spooler : IDisposable
{
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _worker;

    public Spooler(Action<ManualResetEventSlim> work)
    {
        _worker = new Thread(() => work(_stop));
        _worker.Start();
    }

    public event EventHandler Closing;

    public void Dispose()
    {
        Closing?.Invoke(this, EventArgs.Empty); // expect: LG5007
        _stop.Set(); // expect-or: LG5007
        _worker.Join();
        _stop.Dispose();
    }
}
