// asks: each watcher is yielded by an iterator, so the consumer has it
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Returned
using System;
using System.Collections.Generic;
using System.IO;

public static class Watchers
{
    public static IEnumerable<FileSystemWatcher> For(IEnumerable<string> folders, FileSystemEventHandler changed)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
                continue;

            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += changed;
            watcher.EnableRaisingEvents = true;
            yield return watcher;
        }
    }
}
