// asks: an early throw where the field is already set
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.NullCheck
using System;
using System.IO;

public sealed class ConfigFile : IDisposable
{
    private readonly string _path;
    private FileSystemWatcher _watcher;

    public ConfigFile(string path) => _path = Path.GetFullPath(path);

    public event EventHandler Changed;

    public void Watch()
    {
        if (_watcher is not null)
            throw new InvalidOperationException("already watching " + _path);

        _watcher = new FileSystemWatcher(Path.GetDirectoryName(_path), Path.GetFileName(_path));
        _watcher.Changed += (_, e) => Changed?.Invoke(this, e);
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose() => _watcher?.Dispose();
}
