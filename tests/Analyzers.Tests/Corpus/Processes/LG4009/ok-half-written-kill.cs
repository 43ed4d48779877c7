// compiles: no
// asks: the argument for the tree is being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Half
{
    public static void Run()
    {
        using var shell = Process.Start("sh", "-c ls");
        shell.Kill(entire
    }
}
