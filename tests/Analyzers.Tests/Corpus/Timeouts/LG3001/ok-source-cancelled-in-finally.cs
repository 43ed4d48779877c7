// asks: a finally clause cancels the thread's source on every way out
// modelled on: own: one way out for all
using System;
using System.Threading;

public static class Bounded
{
    public static int Run(Func<CancellationToken, int> work, int limit)
    {
        var value = -1;
        var source = new CancellationTokenSource();
        var token = source.Token;
        var thread = new Thread(() => value = work(token));
        thread.Start();
        try
        {
            return thread.Join(limit) ? value : -1;
        }
        finally
        {
            source.Cancel();
        }
    }
}
