// asks: started, waited for, its exit code returned: everything but the handle
// modelled on: Devolutions/UniGetUI#3366
using System;
using System.Diagnostics;

public static class PowerShell
{
    public static int Run(string script)
    {
        var shell = Process.Start(new ProcessStartInfo("pwsh", $"-File {script}")); // expect: LG4001
        shell.WaitForExit();
        return shell.ExitCode;
    }
}
