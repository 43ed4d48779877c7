// asks: the handle itself is what the method gives
// modelled on: documentation of .NET, page "GCHandle.ToIntPtr Method"
using System;
using System.Runtime.InteropServices;

public static class Handles
{
    public static GCHandle Hold(object value) => GCHandle.Alloc(value);

    public static T Use<T>(object value, Func<IntPtr, T> use)
    {
        var handle = Hold(value);
        try
        {
            return use(GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }
    }
}
