// compiles: no
// asks: a query over the array is being typed
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public static class Half
{
    public static int Count()
    {
        return Process.GetProcesses().
    }
}
