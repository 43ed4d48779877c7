// compiles: no
// asks: the handler is being typed, the switch comes later
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Play
{
    public static void Run(Process player)
    {
        using var child = new Process();
        child.Exited += 
    }
}
