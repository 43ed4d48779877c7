// asks: a shell script ended with its tree through the two-argument overloads of the start
// modelled on: Neo23x0/Rewind#3
using System;
using System.Diagnostics;

public static class Script
{
    public static void Run(string path, TimeSpan limit)
    {
        using var bash = Process.Start("/bin/bash", new[] { path });
        if (!bash.WaitForExit(limit))
            bash.Kill(true);
    }
}
