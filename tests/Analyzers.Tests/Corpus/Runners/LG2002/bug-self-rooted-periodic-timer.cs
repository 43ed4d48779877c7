// asks: the one-argument Timer roots itself; with a period and no Dispose in its callback it runs for ever
// modelled on: dotnet/coreclr#6055
using System;
using System.IO;
using System.Threading;

public static class Uptime
{
    public static void Report(TextWriter to, TimeSpan every)
    {
        var started = DateTime.UtcNow;
        var timer = new Timer(_ => to.WriteLine(DateTime.UtcNow - started)); // expect: LG2002
        timer.Change(every, every);
    }
}
