// asks: Dispose(WaitHandle) waits for the callback; then the file may go
// modelled on: own: the synchronous way to wait for a callback in flight
using System;
using System.IO;
using System.Threading;

public sealed class Autosave : IDisposable
{
    private readonly FileStream _file;
    private readonly Timer _timer;

    public Autosave(string path)
    {
        _file = File.Create(path);
        _timer = new Timer(_ => _file.Flush(), null, 5000, 5000);
    }

    public void Dispose()
    {
        using var ended = new ManualResetEvent(false);
        if (_timer.Dispose(ended))
            ended.WaitOne();

        _file.Dispose();
    }
}
