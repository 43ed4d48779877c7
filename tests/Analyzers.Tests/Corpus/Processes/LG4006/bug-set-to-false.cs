// asks: the property is set, to false
// modelled on: documentation of .NET, page "Process.EnableRaisingEvents Property"
using System;
using System.Diagnostics;

public static class Wait
{
    public static void Run(string program, Action<int> ended)
    {
        using var child = new Process { StartInfo = { FileName = program }, EnableRaisingEvents = false };
        child.Exited += (sender, _) => ended(((Process)sender).ExitCode); // expect: LG4006
        child.Start();
        child.WaitForExit();
    }
}
