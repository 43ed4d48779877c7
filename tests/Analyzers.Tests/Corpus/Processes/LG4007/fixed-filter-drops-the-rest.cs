// asks: an else branch disposes what is not returned
// modelled on: mono/mono#10143
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Children
{
    public static List<Process> Of(string machine, DateTime since)
    {
        var young = new List<Process>();
        foreach (var process in Process.GetProcesses(machine))
        {
            if (process.StartTime > since)
                young.Add(process);
            else
                process.Dispose();
        }

        return young;
    }
}
