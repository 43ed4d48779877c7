// asks: a helper of this program waits and disposes
// modelled on: own: cleanup in a callee
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Steps
{
    public static void Run(IEnumerable<string> programs)
    {
        foreach (var program in programs)
            Finish(Process.Start(program));
    }

    private static void Finish(Process process)
    {
        process.WaitForExit();
        process.Dispose();
    }
}
