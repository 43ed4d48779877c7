// asks: the exit code is asked right after the kill
// modelled on: dotnet/extensions#356
using System;
using System.Diagnostics;

public static class Limited
{
    public static int Run(string program, TimeSpan limit)
    {
        using var child = Process.Start(program);
        if (!child.WaitForExit(limit))
            child.Kill(entireProcessTree: true); // expect: LG4009
        return child.ExitCode; // expect-or: LG4009
    }
}
