// asks: a local thread that is joined in the same method
// modelled on: own: a thread with a large stack
using System;
using System.Threading;

public static class Deep
{
    public static int Run(Func<int> parse)
    {
        var result = 0;
        var thread = new Thread(() => result = parse(), maxStackSize: 64 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return result;
    }
}
