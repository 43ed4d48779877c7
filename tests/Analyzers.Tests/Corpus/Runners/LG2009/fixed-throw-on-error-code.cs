// asks: the handle is freed before the code is looked at
// modelled on: zeromq/clrzmq#6
using System;
using System.Runtime.InteropServices;

public sealed class SocketOptions
{
    private readonly IntPtr _socket;

    public SocketOptions(IntPtr socket) => _socket = socket;

    public void Set(int option, long[] value)
    {
        var pin = GCHandle.Alloc(value, GCHandleType.Pinned);
        int code;
        try
        {
            code = zmq_setsockopt(_socket, option, pin.AddrOfPinnedObject(), value.Length * 8);
        }
        finally
        {
            if (pin.IsAllocated)
                pin.Free();
        }

        if (code != 0)
            throw new InvalidOperationException("option " + option);
    }

    [DllImport("zmq")]
    private static extern int zmq_setsockopt(IntPtr socket, int option, IntPtr value, int size);
}
