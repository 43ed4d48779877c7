// asks: a using statement whose block waits on the watcher itself
// modelled on: documentation of .NET, page "FileSystemWatcher.WaitForChanged Method"
using System;
using System.IO;

public static class TemplateFolder
{
    public static string NextChange(string folder, int milliseconds)
    {
        using (var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true })
        {
            var change = watcher.WaitForChanged(WatcherChangeTypes.Changed | WatcherChangeTypes.Created, milliseconds);
            return change.TimedOut ? null : change.Name;
        }
    }
}
