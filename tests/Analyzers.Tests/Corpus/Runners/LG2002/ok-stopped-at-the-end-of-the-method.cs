// asks: started and stopped around one call
// modelled on: documentation of .NET, page "System.Timers.Timer Class"
using System;
using System.Threading;

public static class Busy
{
    public static T Show<T>(Func<T> work, Action dot)
    {
        var timer = new System.Timers.Timer(250);
        timer.Elapsed += (_, _) => dot();
        timer.Start();
        try
        {
            return work();
        }
        finally
        {
            timer.Stop();
            timer.Dispose();
        }
    }
}
