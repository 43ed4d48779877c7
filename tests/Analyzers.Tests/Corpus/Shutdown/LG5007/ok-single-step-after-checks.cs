// asks: one step only, after flags and null checks
// modelled on: own: the standard dispose pattern
using System;
using System.IO;
using System.Threading;

public sealed class Session : IDisposable
{
    private Stream _stream;
    private int _disposed;

    public Session(Func<Stream> open) => _stream = open();

    public bool IsOpen => Volatile.Read(ref _disposed) == 0;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;

        var stream = _stream;
        _stream = null;
        stream?.Dispose();
    }
}
