// asks: the callee that keeps the watcher reaches its store only through recursion
// modelled on: own: summaries must end on cycles
using System;
using System.Collections.Generic;
using System.IO;

public sealed class Folders : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = new();

    public void Watch(string folder, Action<string> changed, int levels)
    {
        var watcher = new FileSystemWatcher(folder);
        watcher.Changed += (_, e) => changed(e.FullPath);
        Keep(watcher, 3);
        if (levels > 0)
        {
            foreach (var inner in Directory.GetDirectories(folder))
                Watch(inner, changed, levels - 1);
        }
    }

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    private void Keep(FileSystemWatcher watcher, int attempts)
    {
        try
        {
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (IOException) when (attempts > 0)
        {
            Keep(watcher, attempts - 1);
        }
    }
}
