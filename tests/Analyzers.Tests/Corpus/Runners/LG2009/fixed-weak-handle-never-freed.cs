// asks: a WeakReference needs no Free
// modelled on: dotnet/runtime#111490
using System;

public static class Probe
{
    public static bool Collected(Func<object> create, Action between)
    {
        var weak = new WeakReference(create());
        between();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !weak.IsAlive;
    }
}
