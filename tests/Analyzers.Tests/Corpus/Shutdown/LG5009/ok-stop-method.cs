// asks: no interface, but a public Shutdown that ends the field
// modelled on: own: the way to end it need not be an interface
using System;
using System.IO;

public sealed class PluginLoader
{
    private readonly FileSystemWatcher _folder;

    public PluginLoader(string path, FileSystemEventHandler load)
    {
        _folder = new FileSystemWatcher(path, "*.dll");
        _folder.Created += load;
        _folder.EnableRaisingEvents = true;
    }

    public void Shutdown()
    {
        _folder.EnableRaisingEvents = false;
        _folder.Dispose();
    }
}
