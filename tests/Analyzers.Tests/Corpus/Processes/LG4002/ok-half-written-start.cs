// compiles: no
// asks: the statement is being typed, the variable may still come
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Half
{
    public static void Run()
    {
        Process.Start(new ProcessStartInfo("make") { 
    }
}
