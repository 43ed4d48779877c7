// asks: the delegate is in a field that lives as long as the hook
// modelled on: dotnet/runtime#43196
using System;
using System.Runtime.InteropServices;

public sealed class KeyboardHook
{
    private delegate IntPtr HookProc(int code, IntPtr wParam, IntPtr lParam);

    private readonly HookProc _proc;
    private IntPtr _hook;

    public KeyboardHook() => _proc = OnKey;

    public event Action<int> Pressed;

    public void Install()
    {
        _hook = SetWindowsHookEx(13, _proc, IntPtr.Zero, 0);
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
