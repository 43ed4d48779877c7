// asks: the watcher is an argument; the callee (in this program) subscribes and enables, and keeps nothing
// modelled on: fsprojects/FSharp.Data#236
using System;
using System.IO;

public sealed class SchemaProvider
{
    private readonly Action _invalidate;

    public SchemaProvider(string file, Action invalidate)
    {
        _invalidate = invalidate;
        Attach(new FileSystemWatcher(Path.GetDirectoryName(file), Path.GetFileName(file)), invalidate); // expect: LG2001
    }

    public void Invalidate() => _invalidate();

    private static void Attach(FileSystemWatcher watcher, Action changed)
    {
        watcher.Changed += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
    }
}
