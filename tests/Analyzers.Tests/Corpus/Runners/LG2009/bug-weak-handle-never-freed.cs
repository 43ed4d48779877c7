// asks: a weak handle in a local, read and forgotten
// modelled on: dotnet/runtime#111490
using System;
using System.Runtime.InteropServices;

public static class Probe
{
    public static bool Collected(Func<object> create, Action between)
    {
        var weak = GCHandle.Alloc(create(), GCHandleType.Weak); // expect: LG2009
        between();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return weak.Target is null;
    }
}
