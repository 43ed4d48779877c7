// asks: a local runner captured by a handler of a longer-lived object, which stops it
// modelled on: own: a handler of another object ends the runner
using System;
using System.Threading;

public interface ISession
{
    event Action Ended;
    void Ping();
}

public static class Pinging
{
    public static void Attach(ISession session)
    {
        var timer = new System.Timers.Timer(10_000);
        timer.Elapsed += (_, _) => session.Ping();
        session.Ended += () => timer.Dispose();
        timer.Start();
    }
}
