// compiles: no
// asks: the class ends in the middle of a method that may become its Dispose
// modelled on: own: code being typed
using System;
using System.IO;

public sealed class Draft
{
    private readonly FileSystemWatcher _watcher = new(".");

    public void Dis
}
