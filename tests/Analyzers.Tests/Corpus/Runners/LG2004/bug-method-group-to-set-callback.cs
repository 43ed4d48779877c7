// asks: an instance method group goes straight into a P/Invoke that keeps it
// modelled on: fabriciorissetto/KeystrokeAPI#9
using System;
using System.Runtime.InteropServices;

public sealed class KeyboardHook
{
    private delegate IntPtr HookProc(int code, IntPtr wParam, IntPtr lParam);

    private IntPtr _hook;

    public event Action<int> Pressed;

    public void Install()
    {
        _hook = SetWindowsHookEx(13, OnKey, IntPtr.Zero, 0); // expect: LG2004
    }

    public void Remove() => UnhookWindowsHookEx(_hook);

    private IntPtr OnKey(int code, IntPtr wParam, IntPtr lParam)
    {
        if (code >= 0)
            Pressed?.Invoke(Marshal.ReadInt32(lParam));
        return CallNextHookEx(_hook, code, wParam, lParam);
    }

    [DllImport("user32.dll")]
    private static extern IntPtr SetWindowsHookEx(int kind, HookProc callback, IntPtr module, uint thread);

    [DllImport("user32.dll")]
    private static extern bool UnhookWindowsHookEx(IntPtr hook);

    [DllImport("user32.dll")]
    private static extern IntPtr CallNextHookEx(IntPtr hook, int code, IntPtr wParam, IntPtr lParam);
}
