// asks: an enumeration: native code calls the lambda only while the call runs
// modelled on: MicrosoftDocs/sdk-api#1792
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

public static class Windows
{
    private delegate bool EnumProc(IntPtr window, IntPtr parameter);

    public static IReadOnlyList<IntPtr> All()
    {
        var windows = new List<IntPtr>();
        EnumWindows((window, _) =>
        {
            windows.Add(window);
            return true;
        }, IntPtr.Zero);
        return windows;
    }

    [DllImport("user32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool EnumWindows(EnumProc callback, IntPtr parameter);
}
