// compiles: no
// asks: the branch for the limit is being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Rsync
{
    public static void Run(string target)
    {
        using var rsync = Process.Start("rsync", target);
        if (!rsync.WaitForExit(1000))
            rsync.
    }
}
