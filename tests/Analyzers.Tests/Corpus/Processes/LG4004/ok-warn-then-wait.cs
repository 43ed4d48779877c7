// asks: a warning after the limit, then a wait without one
// modelled on: own: slow is no failure
using System;
using System.Diagnostics;

public static class Restore
{
    public static int Run()
    {
        using var restore = Process.Start("dotnet", "restore");
        if (!restore.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            Console.Error.WriteLine("the restore is slow");
            restore.WaitForExit();
        }

        return restore.ExitCode;
    }
}
