// asks: a window has no Dispose of its own: OnClosed is where it ends its watcher
// modelled on: own: desktop frameworks end windows by a method of the base
using System;
using System.IO;

public class Window
{
    public void Close() => OnClosed(EventArgs.Empty);

    protected virtual void OnClosed(EventArgs e) { }
}

public sealed class GalleryWindow : Window
{
    private readonly FileSystemWatcher _pictures;

    public GalleryWindow(string folder, Action refresh)
    {
        _pictures = new FileSystemWatcher(folder, "*.jpg");
        _pictures.Created += (_, _) => refresh();
        _pictures.EnableRaisingEvents = true;
    }

    protected override void OnClosed(EventArgs e)
    {
        _pictures.EnableRaisingEvents = false;
        _pictures.Dispose();
        base.OnClosed(e);
    }
}
