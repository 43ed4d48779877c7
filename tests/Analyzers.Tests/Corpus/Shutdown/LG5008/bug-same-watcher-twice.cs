// asks: two watchers, and Dispose names one of them twice
// modelled on: own: the copy-and-paste form of a field that is left out
using System;
using System.IO;

public sealed class AssetWatch : IDisposable
{
    private readonly FileSystemWatcher _images;
    private readonly FileSystemWatcher _styles; // expect: LG5008

    public AssetWatch(string root, Action<string> changed)
    {
        _images = new FileSystemWatcher(Path.Combine(root, "images"));
        _styles = new FileSystemWatcher(Path.Combine(root, "styles")); // expect-or: LG5008
        _images.Changed += (_, e) => changed(e.FullPath);
        _styles.Changed += (_, e) => changed(e.FullPath);
        _images.EnableRaisingEvents = _styles.EnableRaisingEvents = true;
    }

    public void Dispose() // expect-or: LG5008
    {
        _images.Dispose();
        _images.Dispose();
    }
}
