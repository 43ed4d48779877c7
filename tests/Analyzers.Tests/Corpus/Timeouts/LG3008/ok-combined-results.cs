// asks: the results are gathered with &=
// modelled on: own: joining several threads
using System;
using System.Collections.Generic;
using System.Threading;

public static class Threads
{
    public static bool JoinAll(IEnumerable<Thread> threads, Action stop)
    {
        stop();
        var all = true;
        foreach (var thread in threads)
            all &= thread.Join(TimeSpan.FromSeconds(1));
        return all;
    }
}
