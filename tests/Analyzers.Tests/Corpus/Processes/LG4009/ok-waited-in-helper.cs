// asks: a helper waits before the port the child held is used again
// modelled on: own: a restart
using System;
using System.Diagnostics;

public sealed class Restart
{
    private readonly ProcessStartInfo _info;

    public Restart(ProcessStartInfo info) => _info = info;

    public Process Again(Process old)
    {
        End(old);
        return Process.Start(_info);
    }

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
