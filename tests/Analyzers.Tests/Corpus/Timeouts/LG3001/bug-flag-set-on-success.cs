// asks: the stop flag is set where the thread has ended, not where it has not
// modelled on: own: a condition the wrong way round
using System;
using System.Threading;

public sealed class Probe
{
    private volatile bool _stop;

    public string Run(Func<bool> step)
    {
        var thread = new Thread(() =>
        {
            while (!_stop && step())
                Thread.Sleep(10);
        });
        thread.Start();
        if (thread.Join(500)) // expect: LG3001
        {
            _stop = true;
            return "ended";
        }

        return "late"; // expect-or: LG3001
    }
}
