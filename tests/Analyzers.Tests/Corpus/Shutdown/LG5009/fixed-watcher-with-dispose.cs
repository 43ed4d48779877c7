// asks: the class implements IDisposable
// modelled on: JimmyCushnie/JECS#40
using System;
using System.IO;

public sealed class DataFile : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private string _text;

    public DataFile(string path)
    {
        _text = File.ReadAllText(path);
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(path), Path.GetFileName(path));
        _watcher.Changed += (_, e) => _text = File.ReadAllText(e.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    public string Text => _text;

    public void Dispose() => _watcher.Dispose();
}
