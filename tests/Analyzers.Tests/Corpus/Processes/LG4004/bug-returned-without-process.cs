// asks: the bool is returned to a caller who cannot reach the child
// modelled on: own: a result nobody can act on
using System;
using System.Diagnostics;

public static class Format
{
    public static bool TryRun(string file, int milliseconds)
    {
        using var format = Process.Start("clang-format", new[] { "-i", file });
        return format.WaitForExit(milliseconds); // expect: LG4004
    }
}
