// asks: killed and waited for before the exception
// modelled on: dotnet/android#1057
using System;
using System.Diagnostics;

public static class Adb
{
    public static int Run(string arguments)
    {
        using var adb = Process.Start(new ProcessStartInfo("adb", arguments));
        if (!adb.WaitForExit((int)TimeSpan.FromSeconds(30).TotalMilliseconds))
        {
            adb.Kill(entireProcessTree: true);
            adb.WaitForExit();
            throw new TimeoutException("adb does not answer");
        }

        return adb.ExitCode;
    }
}
