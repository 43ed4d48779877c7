// compiles: no
// asks: a creation whose arguments and owner are not typed yet
// modelled on: own: code being typed
using System;
using System.IO;
using System.Threading;

public sealed class Sketch : IDisposable
{
    private Timer _timer;

    public Sketch(TimeSpan every)
    {
        var timer = new Timer(Tick, null, every,
        _timer = 
    }

    public void Dispose() => _timer.Dispose();

    private void Tick(object state)
    {
        var watcher = new FileSystemWatcher(
    }
}
