// asks: a factory makes the timer and gives it to its caller inside a tuple
// modelled on: own: ownership moves into a returned tuple
using System;
using System.Threading;

public static class Watchdogs
{
    public static (Timer Timer, CancellationToken Barked) Create(CancellationTokenSource source, TimeSpan limit)
    {
        var timer = new Timer(static state => ((CancellationTokenSource)state).Cancel(), source, limit, Timeout.InfiniteTimeSpan);
        return (timer, source.Token);
    }
}
