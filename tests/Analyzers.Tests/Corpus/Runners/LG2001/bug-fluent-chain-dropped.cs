// asks: the watcher is configured by a fluent extension and the chain's result is dropped
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

public sealed class Playlist
{
    public int Version { get; private set; }

    public void Follow(string folder)
    {
        new FileSystemWatcher(folder, "*.m3u").On(_ => Version++); // expect: LG2001
    }
}
