// asks: an iterator gives them away one by one and disposes those it keeps
// modelled on: own: a filter with an owner
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Young
{
    public static IEnumerable<Process> Since(DateTime time)
    {
        foreach (var process in Process.GetProcesses())
        {
            if (process.StartTime > time)
                yield return process;
            else
                process.Dispose();
        }
    }
}
