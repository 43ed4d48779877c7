// asks: Marshal.GetFunctionPointerForDelegate of a delegate that nothing keeps; only the pointer is stored
// modelled on: FICTURE7/unicorn-net#8
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate void CodeHook(IntPtr engine, ulong address, int size, IntPtr user);

public sealed class Emulator
{
    private readonly List<IntPtr> _hooks = new();
    private readonly IntPtr _engine;

    public Emulator(IntPtr engine) => _engine = engine;

    public int AddHook(Action<ulong> visited)
    {
        var pointer = Marshal.GetFunctionPointerForDelegate<CodeHook>((_, address, _, _) => visited(address)); // expect: LG2004
        _hooks.Add(pointer);
        return uc_hook_add(_engine, out _, 4, pointer, IntPtr.Zero, 1, 0); // expect-or: LG2004
    }

    [DllImport("unicorn")]
    private static extern int uc_hook_add(IntPtr engine, out IntPtr hook, int kind, IntPtr callback, IntPtr user, ulong begin, ulong end);
}
