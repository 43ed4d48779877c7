// compiles: no
// asks: the line that reads is being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Df
{
    public static string Free()
    {
        using var df = Process.Start(new ProcessStartInfo("df") { RedirectStandardOutput = true });
        df.StandardOutput.
        df.WaitForExit();
    }
}
