// asks: a thread that keeps something alive by an endless sleep, started by a static method
// modelled on: own: a thread nobody can reach
using System;
using System.Threading;

public static class KeepAlive
{
    public static void Hold(object resource)
    {
        var holder = new Thread(() => // expect: LG3004
        {
            Thread.Sleep(Timeout.Infinite);
            GC.KeepAlive(resource);
        });
        holder.Start(); // expect-or: LG3004
    }
}
