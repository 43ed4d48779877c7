// asks: disposed inside the loop, but the loop is left early
// modelled on: own: a search that stops at the first hit
using System;
using System.Diagnostics;

public static class Find
{
    public static int? Busy(long limit)
    {
        foreach (var process in Process.GetProcesses()) // expect: LG4007
        {
            if (process.WorkingSet64 > limit)
                return process.Id;
            process.Dispose();
        }

        return null;
    }
}
