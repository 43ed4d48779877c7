// asks: a method that the type calls again and again makes a watcher through a local
// modelled on: tui-cs/Terminal.Gui#1524
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
        var watcher = new FileSystemWatcher(folder);
        watcher.Created += (_, _) => _names = Directory.GetFileSystemEntries(folder);
        watcher.EnableRaisingEvents = true;
        _watcher = watcher; // expect: LG2008
        return true;
    }

    public void Dispose() => _watcher?.Dispose();
}
