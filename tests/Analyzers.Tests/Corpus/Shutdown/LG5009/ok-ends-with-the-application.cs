// asks: the end is registered with the end of the process, in the constructor
// modelled on: own: a lifetime event is a way to end it
using System;
using System.IO;

public sealed class TranslationFolder
{
    private readonly FileSystemWatcher _watcher;

    public TranslationFolder(string path)
    {
        _watcher = new FileSystemWatcher(path) { EnableRaisingEvents = true };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _watcher.Dispose();
    }

    public string Path => _watcher.Path;
}
