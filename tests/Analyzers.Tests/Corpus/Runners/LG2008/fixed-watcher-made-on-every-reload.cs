// asks: the old watcher is kept in a local until the new one is in place, then ended
// modelled on: tui-cs/Terminal.Gui#1651
using System;
using System.Collections.Generic;
using System.IO;

public sealed class FolderView : IDisposable
{
    private FileSystemWatcher _watcher;
    private string[] _names = [];

    public FolderView(string folder) => Open(folder);

    public IReadOnlyList<string> Names => _names;

    public bool Open(string folder)
    {
        if (!Directory.Exists(folder))
            return false;

        _names = Directory.GetFileSystemEntries(folder);
        var previous = _watcher;
        var watcher = new FileSystemWatcher(folder);
        watcher.Created += (_, _) => _names = Directory.GetFileSystemEntries(folder);
        watcher.EnableRaisingEvents = true;
        _watcher = watcher;
        previous?.Dispose();
        return true;
    }

    public void Dispose() => _watcher?.Dispose();
}
