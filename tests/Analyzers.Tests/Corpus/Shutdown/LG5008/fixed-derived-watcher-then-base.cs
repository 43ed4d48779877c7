// asks: the override disposes what the derived type owns, then calls the base
// modelled on: own: the repaired twin of the derived watcher
using System;
using System.IO;

public abstract class Panel : IDisposable
{
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}

public sealed class FolderPanel : Panel
{
    private readonly FileSystemWatcher _watcher;

    public FolderPanel(string folder, Action refresh)
    {
        _watcher = new FileSystemWatcher(folder) { EnableRaisingEvents = true };
        _watcher.Created += (_, _) => refresh();
    }

    public bool Closed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _watcher.Dispose();

        Closed = true;
        base.Dispose(disposing);
    }
}
