// asks: the tree depends on whether a shell was used
// modelled on: own: a variable for the tree
using System;
using System.Diagnostics;

public static class Start
{
    public static void Run(string program, bool shell, int limit)
    {
        using var child = Process.Start(shell ? "bash" : program, shell ? $"-c {program}" : "");
        if (child.WaitForExit(limit))
            return;
        child.Kill(entireProcessTree: shell);
        child.WaitForExit();
    }
}
