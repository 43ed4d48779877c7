// asks: the state argument is an object that holds the timer, and the callback ends it through the state
// modelled on: dotnet/corefx#32866
using System;
using System.Threading;

public sealed class Retry
{
    private readonly Action _work;
    private Timer _timer;
    private int _left;

    private Retry(Action work, int times)
    {
        _work = work;
        _left = times;
    }

    public static void Schedule(Action work, int times, TimeSpan every)
    {
        var retry = new Retry(work, times);
        retry._timer = new Timer(Tick, retry, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        retry._timer.Change(every, every);
    }

    private static void Tick(object state)
    {
        var retry = (Retry)state;
        if (Interlocked.Decrement(ref retry._left) <= 0)
            retry._timer.Dispose();
        retry._work();
    }
}
