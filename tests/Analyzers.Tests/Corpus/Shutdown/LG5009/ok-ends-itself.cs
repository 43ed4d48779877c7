// asks: the watcher's own handler disposes it at the first event
// modelled on: own: work that ends itself
using System;
using System.IO;
using System.Threading;

public sealed class ReadyFile
{
    private readonly FileSystemWatcher _watcher;
    private int _seen;

    public ReadyFile(string folder)
    {
        _watcher = new FileSystemWatcher(folder, "ready");
        _watcher.Created += OnCreated;
        _watcher.EnableRaisingEvents = true;
    }

    public bool Seen => Volatile.Read(ref _seen) == 1;

    private void OnCreated(object sender, FileSystemEventArgs e)
    {
        if (Interlocked.Exchange(ref _seen, 1) == 0)
            _watcher.Dispose();
    }
}
