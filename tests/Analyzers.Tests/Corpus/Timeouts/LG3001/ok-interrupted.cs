// asks: interrupted when it does not end by itself
// modelled on: documentation of .NET, page "Thread.Interrupt Method"
using System;
using System.Threading;

public static class Sleeper
{
    public static void Run(Action body)
    {
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (ThreadInterruptedException)
            {
            }
        });
        thread.Start();
        if (!thread.Join(5000))
        {
            thread.Interrupt();
            thread.Join();
        }
    }
}
