// compiles: no
// asks: the member that frees the handle is being typed
// modelled on: own: code being typed
using System;
using System.Runtime.InteropServices;

public static class Pinning
{
    public static byte First(byte[] data)
    {
        var pin = GCHandle.Alloc(data, GCHandleType.Pinned);
        try
        {
            return Marshal.ReadByte(pin.AddrOfPinnedObject());
        }
        finally
        {
            pin.Fr
        }
    }
}
