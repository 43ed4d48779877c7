// asks: an iterator gives each child to whoever enumerates
// modelled on: own: children on demand
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Workers
{
    public static IEnumerable<Process> Start(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Process.Start("worker", i.ToString());
    }

    public static void RunAll(int count)
    {
        foreach (var worker in Start(count))
        {
            worker.WaitForExit();
            worker.Dispose();
        }
    }
}
