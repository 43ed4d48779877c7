// asks: two children in a deconstructed tuple, one of them disposed
// modelled on: own: a comparison of two outputs
using System;
using System.Diagnostics;

public static class Twice
{
    public static bool Same(string program)
    {
        var (first, second) = (Process.Start(program, "1"), Process.Start(program, "2")); // expect: LG4001
        first.WaitForExit();
        second.WaitForExit();
        var same = first.ExitCode == second.ExitCode;
        first.Dispose();
        return same;
    }
}
