// compiles: no
// asks: the interface is named and its method is not there yet
// modelled on: own: code being typed
using System;
using System.IO;

public sealed class Draft : IDisposable
{
    private readonly FileSystemWatcher _watcher = new(".");

    public void Watch() => _watcher.EnableRaisingEvents = true;
