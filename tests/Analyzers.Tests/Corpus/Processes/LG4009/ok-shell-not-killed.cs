// asks: a shell that is only waited for
// modelled on: own: nothing is killed
using System;
using System.Diagnostics;

public static class Shell
{
    public static int Run(string command)
    {
        using var shell = Process.Start("sh", new[] { "-c", command });
        shell.WaitForExit();
        return shell.ExitCode;
    }
}
