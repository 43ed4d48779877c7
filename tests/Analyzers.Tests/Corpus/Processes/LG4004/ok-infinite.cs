// asks: -1 and Timeout.InfiniteTimeSpan wait for ever
// modelled on: documentation of .NET, page "Process.WaitForExit Method"
using System;
using System.Diagnostics;
using System.Threading;

public static class Fsync
{
    public static int Run()
    {
        using var first = Process.Start("sync");
        first.WaitForExit(Timeout.Infinite);
        using var second = Process.Start("fstrim", "-a");
        second.WaitForExit(Timeout.InfiniteTimeSpan);
        return first.ExitCode + second.ExitCode;
    }
}
