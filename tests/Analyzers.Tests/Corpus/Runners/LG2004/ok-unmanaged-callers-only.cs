// asks: a function pointer of a static method: there is no delegate that could be collected
// modelled on: documentation of .NET, page "UnmanagedCallersOnlyAttribute Class"
using System;
using System.Runtime.InteropServices;
using System.Threading;

public static unsafe class Logging
{
    private static int _lines;

    public static int Lines => _lines;

    public static void Attach() => lib_set_log(&OnLine);

    [UnmanagedCallersOnly(CallConvs = new[] { typeof(System.Runtime.CompilerServices.CallConvCdecl) })]
    private static void OnLine(byte* text) => Interlocked.Increment(ref _lines);

    [DllImport("lib")]
    private static extern void lib_set_log(delegate* unmanaged[Cdecl]<byte*, void> callback);
}
