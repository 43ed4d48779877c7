// asks: the handle is dropped, but the body ends with the caller's token
// modelled on: own: a token is a way to stop it
using System;
using System.Threading;

public static class Clock
{
    public static void Start(Action<DateTime> tick, CancellationToken token)
    {
        new Thread(() =>
        {
            while (!token.WaitHandle.WaitOne(1000))
                tick(DateTime.UtcNow);
        })
        {
            IsBackground = true,
        }.Start();
    }
}
