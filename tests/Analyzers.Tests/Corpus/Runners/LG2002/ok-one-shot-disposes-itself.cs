// asks: AutoReset is false and the handler disposes its sender
// modelled on: dotnet/runtime#98280
using System;
using System.Threading;

public static class Delayed
{
    public static void Call(Action action, double milliseconds)
    {
        var timer = new System.Timers.Timer(milliseconds) { AutoReset = false };
        timer.Elapsed += (sender, _) =>
        {
            ((System.Timers.Timer)sender).Dispose();
            action();
        };
        timer.Start();
    }
}
