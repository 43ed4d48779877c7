// asks: the watcher is an argument; the callee (in this program) keeps it
// modelled on: fsprojects/FSharp.Data#236
using System;
using System.Collections.Generic;
using System.IO;

public sealed class SchemaProvider : IDisposable
{
    private readonly List<IDisposable> _owned = new();

    public SchemaProvider(string file, Action invalidate)
    {
        Attach(new FileSystemWatcher(Path.GetDirectoryName(file), Path.GetFileName(file)), invalidate);
    }

    public void Dispose()
    {
        foreach (var owned in _owned)
            owned.Dispose();
        _owned.Clear();
    }

    private void Attach(FileSystemWatcher watcher, Action changed)
    {
        watcher.Changed += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        _owned.Add(watcher);
    }
}
