// asks: two fields refer to the watcher; the one that wraps it disposes it
// modelled on: dotnet/roslyn-analyzers#1617
using System;
using System.IO;

public sealed class Debounced : IDisposable
{
    private readonly FileSystemWatcher _inner;

    public Debounced(FileSystemWatcher inner) => _inner = inner;

    public void Dispose() => _inner.Dispose();
}

public sealed class Notes : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly Debounced _debounced;

    public Notes(string folder)
    {
        _watcher = new FileSystemWatcher(folder);
        _debounced = new Debounced(_watcher);
    }

    public string Folder => _watcher.Path;

    public void Dispose() => _debounced.Dispose();
}
