// asks: one method adds the handler, the constructor enabled the events
// modelled on: own: handler and property apart
using System;
using System.Diagnostics;

public sealed class Server : IDisposable
{
    private readonly Process _process;

    public Server(ProcessStartInfo info)
    {
        _process = new Process { StartInfo = info };
        _process.EnableRaisingEvents = true;
        _process.Start();
    }

    public void OnEnd(Action ended) => _process.Exited += (_, _) => ended();

    public void Dispose()
    {
        _process.Kill(true);
        _process.Dispose();
    }
}
