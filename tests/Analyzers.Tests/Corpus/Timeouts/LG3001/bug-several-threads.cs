// asks: an array of threads, joined in turn with a limit, the first late one ends the method
// modelled on: own: a fan-out over threads
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

public static class Fan
{
    public static bool Run(IReadOnlyList<Action> parts)
    {
        var threads = parts.Select(part => new Thread(() => part())).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
        {
            if (!thread.Join(1000)) // expect: LG3001
                return false; // expect-or: LG3001
        }

        return true;
    }
}
