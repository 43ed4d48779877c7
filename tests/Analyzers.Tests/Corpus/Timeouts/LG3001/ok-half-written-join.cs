// compiles: no
// asks: the condition over a join is being typed
// modelled on: own: code being typed
using System;
using System.Threading;

public static class Half
{
    public static void Run(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        if (!thread.Join(
    }
}
