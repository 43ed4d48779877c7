// asks: the field is overwritten as an out argument of a method of this program
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, CodeFix.RefOut
using System;
using System.IO;

public sealed class Tail : IDisposable
{
    private FileSystemWatcher _watcher;
    private long _length;

    public long Length => _length;

    public bool Follow(string path)
        => File.Exists(path) && TryWatch(path, out _watcher); // expect: LG2008

    public void Dispose() => _watcher?.Dispose();

    private bool TryWatch(string path, out FileSystemWatcher watcher)
    {
        watcher = new FileSystemWatcher(Path.GetDirectoryName(path), Path.GetFileName(path));
        watcher.Changed += (_, e) => _length = new FileInfo(e.FullPath).Length;
        watcher.EnableRaisingEvents = true;
        return true;
    }
}
