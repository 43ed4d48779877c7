// asks: the kill stands in the branch where the child has ended
// modelled on: own: a condition the wrong way round
using System;
using System.Diagnostics;

public static class Disk
{
    public static string Check(string device)
    {
        using var check = Process.Start(new ProcessStartInfo("fsck", $"-n {device}"));
        if (check.WaitForExit(20_000)) // expect: LG4004
        {
            if (!check.HasExited)
                check.Kill();
            return "checked";
        }

        return "unknown"; // expect-or: LG4004
    }
}
