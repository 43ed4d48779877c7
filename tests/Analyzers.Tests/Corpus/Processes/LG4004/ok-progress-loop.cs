// asks: a loop of bounded waits that ends only when the child has
// modelled on: own: progress while waiting
using System;
using System.Diagnostics;

public static class Unpack
{
    public static void Run(string archive, Action tick)
    {
        using var tar = Process.Start("tar", new[] { "-xf", archive });
        while (!tar.WaitForExit(200))
            tick();
    }
}
