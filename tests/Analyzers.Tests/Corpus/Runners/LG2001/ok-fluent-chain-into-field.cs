// asks: the same fluent chain, its result assigned to a field in the constructor
// modelled on: Somfic/EliteAPI#9
using System;
using System.IO;

public static class WatcherConfiguration
{
    public static FileSystemWatcher On(this FileSystemWatcher watcher, Action<string> changed)
    {
        watcher.Changed += (_, e) => changed(e.FullPath);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}

public sealed class Playlist : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    public Playlist(string folder)
    {
        _watcher = new FileSystemWatcher(folder, "*.m3u").On(_ => Version++);
    }

    public int Version { get; private set; }

    public void Dispose() => _watcher.Dispose();
}
