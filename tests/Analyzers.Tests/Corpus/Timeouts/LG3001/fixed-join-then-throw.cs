// asks: the call takes a token that is cancelled before the exception
// modelled on: ppy/osu-framework#3870
using System;
using System.Threading;

public static class Sync
{
    public static T Run<T>(Func<CancellationToken, T> call, TimeSpan limit)
    {
        T result = default;
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        var thread = new Thread(() => result = call(token)) { IsBackground = true };
        thread.Start();
        if (!thread.Join(limit))
        {
            stop.Cancel();
            thread.Join();
            throw new TimeoutException();
        }

        return result;
    }
}
