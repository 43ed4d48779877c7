// asks: Dispose stands before the assignment of null
// modelled on: njthomson/SrvSurvey#859
using System;
using System.IO;

public sealed class RouteFile : IDisposable
{
    private FileSystemWatcher _watcher;

    public int Changes { get; private set; }

    public void Follow(string folder)
    {
        if (_watcher != null)
            return;
        _watcher = new FileSystemWatcher(folder, "NavRoute.json");
        _watcher.Changed += OnChanged;
        _watcher.EnableRaisingEvents = true;
    }

    public void Unfollow()
    {
        if (_watcher == null)
            return;
        _watcher.Changed -= OnChanged;
        _watcher.Dispose();
        _watcher = null;
    }

    public void Dispose() => _watcher?.Dispose();

    private void OnChanged(object sender, FileSystemEventArgs e) => Changes++;
}
