// asks: the derived type adds its watcher to the base's list; it declares no Dispose
// modelled on: own: the base ends what is added to it
using System;
using System.Collections.Generic;
using System.IO;

public abstract class Tracked : IDisposable
{
    private readonly List<IDisposable> _owned = new();

    public void Dispose()
    {
        foreach (var owned in _owned)
            owned.Dispose();
    }

    protected T Own<T>(T value) where T : IDisposable
    {
        _owned.Add(value);
        return value;
    }
}

public sealed class MediaFolder : Tracked
{
    private readonly FileSystemWatcher _watcher;

    public MediaFolder(string path) => _watcher = Own(new FileSystemWatcher(path));

    public void Watch(bool on) => _watcher.EnableRaisingEvents = on;
}
