// asks: the derived type keeps a field, the base was handed the same object in its constructor and disposes it
// modelled on: own: ownership by a constructor argument of this compilation
using System;
using System.IO;

public abstract class Owning : IDisposable
{
    private readonly IDisposable _resource;

    protected Owning(IDisposable resource) => _resource = resource;

    public virtual void Dispose() => _resource.Dispose();
}

public sealed class PluginFolder : Owning
{
    private readonly FileSystemWatcher _watcher;

    public PluginFolder(string path) : this(new FileSystemWatcher(path)) { }

    private PluginFolder(FileSystemWatcher watcher) : base(watcher) => _watcher = watcher;

    public void Watch(FileSystemEventHandler added)
    {
        _watcher.Created += added;
        _watcher.EnableRaisingEvents = true;
    }
}
