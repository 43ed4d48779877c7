// asks: the same constructor, one shot, ended in its own callback through its state
// modelled on: dotnet/coreclr#6055
using System;
using System.IO;
using System.Threading;

public static class Uptime
{
    public static void ReportOnce(TextWriter to, TimeSpan after)
    {
        var started = DateTime.UtcNow;
        var timer = new Timer(self =>
        {
            to.WriteLine(DateTime.UtcNow - started);
            ((Timer)self).Dispose();
        });
        timer.Change(after, Timeout.InfiniteTimeSpan);
    }
}
