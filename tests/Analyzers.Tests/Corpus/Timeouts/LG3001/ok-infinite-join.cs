// asks: Timeout.Infinite never fails
// modelled on: documentation of .NET, page "Thread.Join Method"
using System;
using System.Threading;

public static class Big
{
    public static bool Run(Action deep)
    {
        var thread = new Thread(() => deep(), 256 * 1024 * 1024);
        thread.Start();
        return thread.Join(Timeout.Infinite);
    }
}
