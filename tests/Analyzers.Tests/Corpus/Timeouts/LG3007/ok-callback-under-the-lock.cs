// asks: the callback runs under a lock and looks at a flag that Dispose sets under the same lock
// modelled on: own: a lock and a flag instead of waiting for the callback
using System;
using System.IO;
using System.Threading;

public sealed class Journal : IDisposable
{
    private readonly object _gate = new();
    private readonly Timer _timer;
    private StreamWriter _writer;

    public Journal(string path)
    {
        _writer = new StreamWriter(path);
        _timer = new Timer(_ => Mark(), null, 1000, 1000);
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private void Mark()
    {
        lock (_gate)
            _writer?.WriteLine("-- mark --");
    }
}
