// asks: the handle is freed where the work fails, and kept where it succeeds
// modelled on: shimat/opencvsharp#2076
using System;
using System.Runtime.InteropServices;

public sealed class Trackbar
{
    private readonly string _window;

    public Trackbar(string window) => _window = window;

    public bool Add(string name, int[] value)
    {
        var pin = GCHandle.Alloc(value, GCHandleType.Pinned); // expect: LG2009
        try
        {
            create_trackbar(_window, name, pin.AddrOfPinnedObject());
            return true;
        }
        catch (DllNotFoundException)
        {
            pin.Free();
            return false;
        }
    }

    [DllImport("highgui")]
    private static extern void create_trackbar(string window, string name, IntPtr value);
}
