// asks: moved into a dictionary that is returned
// modelled on: own: processes by their id
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

public static class Snapshot
{
    public static IReadOnlyDictionary<int, Process> Take()
    {
        var all = Process.GetProcesses();
        return all.ToDictionary(process => process.Id);
    }
}
