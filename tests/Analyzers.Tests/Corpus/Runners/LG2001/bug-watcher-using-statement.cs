// asks: a using statement whose block only subscribes and enables
// modelled on: fsprojects/FSharpx.Extras#268
using System;
using System.IO;

public sealed class TemplateFolder
{
    private volatile bool _stale;

    public bool Stale => _stale;

    public void Watch(string folder)
    {
        _stale = false;
        using (var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true }) // expect: LG2001
        {
            watcher.Changed += (_, _) => _stale = true;
            watcher.Renamed += (_, _) => _stale = true;
            watcher.EnableRaisingEvents = true;
        }
    }
}
