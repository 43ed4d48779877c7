// asks: the same with the tree
// modelled on: dotnet/corefx#26234
using System;
using System.Diagnostics;

public static class Command
{
    public static void Run(string command, int milliseconds)
    {
        using var shell = new Process { StartInfo = new ProcessStartInfo("/bin/sh") { UseShellExecute = false } };
        shell.StartInfo.ArgumentList.Add("-c");
        shell.StartInfo.ArgumentList.Add(command);
        shell.Start();
        if (!shell.WaitForExit(milliseconds))
        {
            shell.Kill(entireProcessTree: true);
            shell.WaitForExit();
        }
    }
}
