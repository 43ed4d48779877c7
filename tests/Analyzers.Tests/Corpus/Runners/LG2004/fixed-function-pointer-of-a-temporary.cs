// asks: the delegates are kept in a list beside the pointers
// modelled on: FICTURE7/unicorn-net#8
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate void CodeHook(IntPtr engine, ulong address, int size, IntPtr user);

public sealed class Emulator
{
    private readonly List<CodeHook> _hooks = new();
    private readonly IntPtr _engine;

    public Emulator(IntPtr engine) => _engine = engine;

    public int AddHook(Action<ulong> visited)
    {
        CodeHook hook = (_, address, _, _) => visited(address);
        _hooks.Add(hook);
        var pointer = Marshal.GetFunctionPointerForDelegate(hook);
        return uc_hook_add(_engine, out _, 4, pointer, IntPtr.Zero, 1, 0);
    }

    [DllImport("unicorn")]
    private static extern int uc_hook_add(IntPtr engine, out IntPtr hook, int kind, IntPtr callback, IntPtr user, ulong begin, ulong end);
}
