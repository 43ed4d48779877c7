// asks: a TimeoutException leaves, the child stays
// modelled on: dotnet/android#1057
using System;
using System.Diagnostics;

public static class Adb
{
    public static int Run(string arguments)
    {
        using var adb = Process.Start(new ProcessStartInfo("adb", arguments));
        if (!adb.WaitForExit((int)TimeSpan.FromSeconds(30).TotalMilliseconds)) // expect: LG4004
            throw new TimeoutException("adb does not answer"); // expect-or: LG4004
        return adb.ExitCode;
    }
}
