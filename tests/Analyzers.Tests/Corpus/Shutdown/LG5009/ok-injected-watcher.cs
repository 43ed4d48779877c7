// asks: the watcher is a primary constructor parameter, captured by the members
// modelled on: own: what is handed in is not owned
using System;
using System.IO;

public sealed class FolderStatus(FileSystemWatcher watcher)
{
    private readonly FileSystemWatcher _watcher = watcher;

    public bool IsLive => _watcher.EnableRaisingEvents;

    public void Pause() => _watcher.EnableRaisingEvents = false;

    public void Resume() => _watcher.EnableRaisingEvents = true;
}
