// asks: the exit code is asked only if the child has ended
// modelled on: dotnet/extensions#356
using System;
using System.Diagnostics;

public static class Guarded
{
    public static int Run(string program, int limit)
    {
        using var child = Process.Start(program);
        if (child.WaitForExit(limit))
            return child.ExitCode;

        child.Kill(entireProcessTree: true);
        return child.WaitForExit(500) ? child.ExitCode : -1;
    }
}
