// asks: the handle moves into a struct of this program that using ends
// modelled on: dotnet/runtime#55596
using System;
using System.Runtime.InteropServices;

public readonly struct Pinned : IDisposable
{
    private readonly GCHandle _handle;

    public Pinned(object value) => _handle = GCHandle.Alloc(value, GCHandleType.Pinned);

    public IntPtr Address => _handle.AddrOfPinnedObject();

    public void Dispose()
    {
        var handle = _handle;
        handle.Free();
    }
}

public static class Crc
{
    public static uint Of(byte[] data)
    {
        using var pinned = new Pinned(data);
        return crc32(0, pinned.Address, data.Length);
    }

    [DllImport("z")]
    private static extern uint crc32(uint seed, IntPtr data, int length);
}
