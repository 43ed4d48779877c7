// asks: a using over a conditional expression of two starts
// modelled on: NuGet/NuGet.Client@fac35579c
using System;
using System.Diagnostics;

public static class Opener
{
    public static int Run(string file, bool wait)
    {
        using var process = wait ? Process.Start("less", file) : Process.GetCurrentProcess();
        if (wait)
            process.WaitForExit();
        return process.Id;
    }
}
