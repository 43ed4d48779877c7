// asks: the watcher field is filled from the container, which disposes it
// modelled on: own: what the container made it ends
using System;
using System.IO;
using Microsoft.Extensions.DependencyInjection;

public sealed class Reloader : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly Action _reload;

    public Reloader(IServiceProvider services, Action reload)
    {
        _reload = reload;
        _watcher = services.GetRequiredService<FileSystemWatcher>();
        _watcher.Changed += OnChanged;
    }

    public void Dispose() => _watcher.Changed -= OnChanged;

    private void OnChanged(object sender, FileSystemEventArgs e) => _reload();
}
