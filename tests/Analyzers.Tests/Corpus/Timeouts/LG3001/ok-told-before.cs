// asks: the flag is set before the join, which only limits how long Stop takes
// modelled on: own: told, then waited for
using System;
using System.Threading;

public sealed class Poller
{
    private readonly Thread _thread;
    private volatile bool _stop;

    public Poller(Action poll)
    {
        _thread = new Thread(() =>
        {
            while (!_stop)
            {
                poll();
                Thread.Sleep(50);
            }
        });
        _thread.Start();
    }

    public bool Stop(TimeSpan limit)
    {
        _stop = true;
        return _thread.Join(limit);
    }
}
