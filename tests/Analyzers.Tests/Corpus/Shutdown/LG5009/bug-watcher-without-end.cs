// asks: a watcher in a readonly field of a class that implements nothing and has no method to end it
// modelled on: JimmyCushnie/JECS#40
using System;
using System.IO;

public sealed class DataFile // expect-or: LG5009
{
    private readonly FileSystemWatcher _watcher; // expect: LG5009
    private string _text;

    public DataFile(string path)
    {
        _text = File.ReadAllText(path);
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(path), Path.GetFileName(path)); // expect-or: LG5009
        _watcher.Changed += (_, e) => _text = File.ReadAllText(e.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    public string Text => _text;
}
