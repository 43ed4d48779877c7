// asks: the handle goes as an IntPtr to native code, whose destroy callback frees it
// modelled on: gircore/gir.core#82
using System;
using System.Runtime.InteropServices;

public static class Idle
{
    private delegate int SourceFunc(IntPtr data);
    private delegate void DestroyNotify(IntPtr data);

    private static readonly SourceFunc Run = OnRun;
    private static readonly DestroyNotify Destroy = OnDestroy;

    public static void Add(Action action)
    {
        var handle = GCHandle.Alloc(action);
        g_idle_add_full(200, Run, GCHandle.ToIntPtr(handle), Destroy);
    }

    private static int OnRun(IntPtr data)
    {
        ((Action)GCHandle.FromIntPtr(data).Target)();
        return 0;
    }

    private static void OnDestroy(IntPtr data) => GCHandle.FromIntPtr(data).Free();

    [DllImport("glib-2.0")]
    private static extern uint g_idle_add_full(int priority, SourceFunc function, IntPtr data, DestroyNotify notify);
}
