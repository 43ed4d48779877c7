// asks: an explicit throw between Alloc and Free
// modelled on: zeromq/clrzmq#6
using System;
using System.Runtime.InteropServices;

public sealed class SocketOptions
{
    private readonly IntPtr _socket;

    public SocketOptions(IntPtr socket) => _socket = socket;

    public void Set(int option, long[] value)
    {
        var pin = GCHandle.Alloc(value, GCHandleType.Pinned); // expect: LG2009
        if (zmq_setsockopt(_socket, option, pin.AddrOfPinnedObject(), value.Length * 8) != 0)
            throw new InvalidOperationException("option " + option);

        pin.Free();
    }

    [DllImport("zmq")]
    private static extern int zmq_setsockopt(IntPtr socket, int option, IntPtr value, int size);
}
