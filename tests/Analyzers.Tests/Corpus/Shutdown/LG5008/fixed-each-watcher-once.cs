// asks: each watcher is disposed, through an array in the Dispose
// modelled on: own: the repaired twin of the copy-and-paste form
using System;
using System.IO;

public sealed class AssetWatch : IDisposable
{
    private readonly FileSystemWatcher _images;
    private readonly FileSystemWatcher _styles;

    public AssetWatch(string root, Action<string> changed)
    {
        _images = new FileSystemWatcher(Path.Combine(root, "images"));
        _styles = new FileSystemWatcher(Path.Combine(root, "styles"));
        _images.Changed += (_, e) => changed(e.FullPath);
        _styles.Changed += (_, e) => changed(e.FullPath);
        _images.EnableRaisingEvents = _styles.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        foreach (var watcher in new[] { _images, _styles })
            watcher.Dispose();
    }
}
