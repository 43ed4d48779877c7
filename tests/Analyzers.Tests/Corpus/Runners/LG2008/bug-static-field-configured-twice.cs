// asks: a static field behind a public static Configure
// modelled on: dotnet/maui#5533
using System;
using System.Threading;

public static class Stats
{
    private static readonly object Gate = new();
    private static Timer _report;

    public static void Configure(Action report, TimeSpan every)
    {
        if (every <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(every));

        lock (Gate)
        {
            _report = new Timer(_ => report(), null, every, every); // expect: LG2008
        }
    }

    public static void Stop()
    {
        lock (Gate)
        {
            _report?.Dispose();
            _report = null;
        }
    }
}
