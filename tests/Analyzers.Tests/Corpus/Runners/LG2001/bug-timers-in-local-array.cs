// asks: the array that holds the timers is itself only a local
// modelled on: own: an alias through an array element that dies with the method
using System;
using System.Threading;

public static class Chores
{
    public static int Schedule(Action vacuum, Action backup)
    {
        var timers = new[]
        {
            new Timer(_ => vacuum(), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1)), // expect: LG2001
            new Timer(_ => backup(), null, TimeSpan.FromHours(6), TimeSpan.FromHours(6)), // expect: LG2001
        };
        return timers.Length;
    }
}
