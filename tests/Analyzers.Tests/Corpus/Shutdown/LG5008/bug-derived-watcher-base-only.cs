// asks: the derived type creates the watcher, and its override calls the base and nothing else
// modelled on: own: inheritance, the owner is not the type that implements the interface
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
    private readonly FileSystemWatcher _watcher; // expect: LG5008

    public FolderPanel(string folder, Action refresh)
    {
        _watcher = new FileSystemWatcher(folder) { EnableRaisingEvents = true }; // expect-or: LG5008
        _watcher.Created += (_, _) => refresh();
    }

    public bool Closed { get; private set; }

    protected override void Dispose(bool disposing) // expect-or: LG5008
    {
        Closed = true;
        base.Dispose(disposing);
    }
}
