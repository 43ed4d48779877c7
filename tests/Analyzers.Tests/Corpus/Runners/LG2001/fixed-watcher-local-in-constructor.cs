// asks: the watcher goes through a local into a field, with its handler removed at the end
// modelled on: Somfic/EliteAPI#9
using System;
using System.IO;

public sealed class StatusFile : IDisposable
{
    private readonly string _path;
    private readonly FileSystemWatcher _watcher;

    public StatusFile(string folder)
    {
        _path = Path.Combine(folder, "Status.json");
        var watcher = new FileSystemWatcher(folder, "Status.json");
        watcher.NotifyFilter = NotifyFilters.LastWrite;
        watcher.Changed += OnChanged;
        watcher.EnableRaisingEvents = true;
        _watcher = watcher;
    }

    public event EventHandler<string> Updated;

    public void Dispose()
    {
        _watcher.Changed -= OnChanged;
        _watcher.Dispose();
    }

    private void OnChanged(object sender, FileSystemEventArgs e) => Updated?.Invoke(this, File.ReadAllText(_path));
}
