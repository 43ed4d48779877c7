// asks: a helper of this program disposes what it is given
// modelled on: own: cleanup in a callee
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Kill
{
    public static void All(string name) => End(Process.GetProcessesByName(name));

    private static void End(IEnumerable<Process> processes)
    {
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }
}
