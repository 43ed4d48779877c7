// asks: a static timer that ticks as long as the process
// modelled on: own: a static is nobody's to end
using System;
using System.Threading;

public static class CoarseClock
{
    private static long s_ticks = DateTime.UtcNow.Ticks;
    private static readonly Timer Refresh = new(static _ => Volatile.Write(ref s_ticks, DateTime.UtcNow.Ticks), null, 100, 100);

    public static DateTime UtcNow => new(Volatile.Read(ref s_ticks), DateTimeKind.Utc);

    public static void SlowDown() => Refresh.Change(1000, 1000);
}
