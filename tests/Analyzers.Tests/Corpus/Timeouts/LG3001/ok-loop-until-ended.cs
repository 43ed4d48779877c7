// asks: a bounded join in a loop that ends only with the thread
// modelled on: own: a spinner while waiting
using System;
using System.Threading;

public static class Spinner
{
    public static void Run(Action work, Action tick)
    {
        var thread = new Thread(() => work());
        thread.Start();
        while (!thread.Join(100))
            tick();
    }
}
