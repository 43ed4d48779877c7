// asks: the delegate reaches its dictionary only after the native call, in the same method
// modelled on: gircore/gir.core#82
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

public sealed class Signals
{
    private delegate void Handler(IntPtr instance, IntPtr data);

    private readonly Dictionary<ulong, Handler> _connected = new();

    public ulong Connect(IntPtr instance, string signal, Action raised)
    {
        Handler handler = (_, _) => raised();
        var id = g_signal_connect_data(instance, signal, handler, IntPtr.Zero, IntPtr.Zero, 0);
        _connected.Add(id, handler);
        return id;
    }

    public void Disconnect(IntPtr instance, ulong id)
    {
        g_signal_handler_disconnect(instance, id);
        _connected.Remove(id);
    }

    [DllImport("gobject-2.0")]
    private static extern ulong g_signal_connect_data(IntPtr instance, string signal, Handler handler, IntPtr data, IntPtr destroy, int flags);

    [DllImport("gobject-2.0")]
    private static extern void g_signal_handler_disconnect(IntPtr instance, ulong id);
}
