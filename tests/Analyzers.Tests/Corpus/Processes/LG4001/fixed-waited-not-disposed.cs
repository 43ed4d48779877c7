// asks: the same with a using declaration
// modelled on: Devolutions/UniGetUI#3366
using System;
using System.Diagnostics;

public static class PowerShell
{
    public static int Run(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("pwsh", $"-File {script}"));
        shell.WaitForExit();
        return shell.ExitCode;
    }
}
