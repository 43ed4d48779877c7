// asks: the timer leaves through an out parameter, the watcher through a tuple
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.RefAndOut
using System;
using System.IO;
using System.Threading;

public static class Monitors
{
    public static bool TryEvery(TimeSpan period, Action action, out Timer timer)
    {
        if (period <= TimeSpan.Zero)
        {
            timer = null;
            return false;
        }

        timer = new Timer(_ => action(), null, period, period);
        return true;
    }

    public static (FileSystemWatcher Watcher, string Filter) Files(string folder, Action<string> changed)
    {
        var watcher = new FileSystemWatcher(folder, "*.log");
        watcher.Changed += (_, e) => changed(e.FullPath);
        watcher.EnableRaisingEvents = true;
        return (watcher, watcher.Filter);
    }
}
