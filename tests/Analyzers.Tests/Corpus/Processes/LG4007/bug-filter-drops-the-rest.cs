// asks: the matching elements are returned to an owner, the others dropped by the filter
// modelled on: mono/mono#10143
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Children
{
    public static List<Process> Of(string machine, DateTime since)
    {
        var young = new List<Process>();
        foreach (var process in Process.GetProcesses(machine)) // expect: LG4007
        {
            if (process.StartTime > since)
                young.Add(process);
        }

        return young;
    }
}
