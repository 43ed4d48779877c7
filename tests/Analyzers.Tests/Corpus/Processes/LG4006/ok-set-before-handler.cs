// asks: enabled as a statement before the handler is added
// modelled on: OpenTabletDriver/OpenTabletDriver#722
using System;
using System.Diagnostics;

public sealed class Watchdog : IDisposable
{
    private readonly Process _daemon = new();

    public event EventHandler Stopped;

    public void Start(string path)
    {
        _daemon.StartInfo = new ProcessStartInfo(path);
        _daemon.EnableRaisingEvents = true;
        _daemon.Exited += (sender, e) => Stopped?.Invoke(this, e);
        _daemon.Start();
    }

    public void Dispose()
    {
        _daemon.Kill(entireProcessTree: true);
        _daemon.Dispose();
    }
}
