// asks: the local is used during the work and ended in finally
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Disposed
using System;
using System.Diagnostics;
using System.Threading;

public static class Watchdog
{
    public static void Guard(Action work, TimeSpan limit, Action<TimeSpan> late)
    {
        var clock = Stopwatch.StartNew();
        var timer = new Timer(_ => late(clock.Elapsed), null, limit, limit);
        try
        {
            work();
        }
        finally
        {
            timer.Dispose();
        }
    }
}
