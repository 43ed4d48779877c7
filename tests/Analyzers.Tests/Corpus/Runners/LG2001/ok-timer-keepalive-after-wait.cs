// asks: GC.KeepAlive after the wait is a use that keeps the local alive until there
// modelled on: documentation of .NET, page "GC.KeepAlive Method"
using System;
using System.IO;
using System.Threading;

public static class Program
{
    public static void Run(TextWriter output, ManualResetEvent stop)
    {
        var clock = new Timer(_ => output.WriteLine(DateTime.Now.ToString("T")), null, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        output.WriteLine("running");
        stop.WaitOne();
        GC.KeepAlive(clock);
        clock.Dispose();
        output.WriteLine("stopped");
    }
}
