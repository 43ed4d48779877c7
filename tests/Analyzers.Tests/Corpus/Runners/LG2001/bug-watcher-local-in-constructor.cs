// asks: a FileSystemWatcher enabled and left in a local; its handlers do not root it
// modelled on: Somfic/EliteAPI#9
using System;
using System.IO;

public sealed class StatusFile
{
    private readonly string _path;

    public StatusFile(string folder)
    {
        _path = Path.Combine(folder, "Status.json");
        var watcher = new FileSystemWatcher(folder, "Status.json"); // expect: LG2001
        watcher.NotifyFilter = NotifyFilters.LastWrite;
        watcher.Changed += OnChanged;
        watcher.EnableRaisingEvents = true;
    }

    public event EventHandler<string> Updated;

    private void OnChanged(object sender, FileSystemEventArgs e) => Updated?.Invoke(this, File.ReadAllText(_path));
}
