// asks: the watcher is static and lives as long as the process; an instance's Dispose does not end it
// modelled on: own: a static is nobody's to end
using System;
using System.IO;
using System.Threading;

public sealed class Template : IDisposable
{
    private static readonly FileSystemWatcher Folder = new(AppContext.BaseDirectory, "*.liquid") { EnableRaisingEvents = true };
    private readonly ReaderWriterLockSlim _lock = new();
    private string _text;

    public Template(string text)
    {
        _text = text;
        Folder.Changed += OnChanged;
    }

    public string Text
    {
        get
        {
            _lock.EnterReadLock();
            try { return _text; }
            finally { _lock.ExitReadLock(); }
        }
    }

    public void Dispose()
    {
        Folder.Changed -= OnChanged;
        _lock.Dispose();
    }

    private void OnChanged(object sender, FileSystemEventArgs e) => _text = null;
}
