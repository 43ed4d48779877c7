// asks: set to true
// modelled on: documentation of .NET, page "Process.EnableRaisingEvents Property"
using System;
using System.Diagnostics;

public static class Wait
{
    public static void Run(string program, Action<int> ended)
    {
        using var child = new Process { StartInfo = { FileName = program }, EnableRaisingEvents = true };
        child.Exited += (sender, _) => ended(((Process)sender).ExitCode);
        child.Start();
        child.WaitForExit();
    }
}
