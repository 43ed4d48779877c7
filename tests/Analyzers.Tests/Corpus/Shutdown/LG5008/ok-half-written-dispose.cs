// compiles: no
// asks: Dispose is being typed and has come to the first of two fields
// modelled on: own: code being typed
using System;
using System.IO;
using System.Threading;

public sealed class Draft : IDisposable
{
    private readonly FileSystemWatcher _watcher = new(".");
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _stop.Cancel();
        _wat
    }
}
