// asks: the handlers are called one by one, each in its own try, before the signal
// modelled on: hadashiA/VContainer#647
using System;
using System.Threading;
using Microsoft.Extensions.Logging;

public sealed class Spooler : IDisposable
{
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _worker;
    private readonly ILogger _logger;

    public Spooler(ILogger logger, Action<ManualResetEventSlim> work)
    {
        _logger = logger;
        _worker = new Thread(() => work(_stop));
        _worker.Start();
    }

    public event EventHandler Closing;

    public void Dispose()
    {
        foreach (var handler in Closing?.GetInvocationList() ?? Array.Empty<Delegate>())
        {
            try { ((EventHandler)handler)(this, EventArgs.Empty); }
            catch (Exception e) { _logger.LogError(e, "A closing handler failed"); }
        }

        _stop.Set();
        _worker.Join();
        _stop.Dispose();
    }
}
