// asks: the delegates are fields of a struct that is passed by reference, and the struct is a local
// modelled on: zeromq/clrzmq#79
using System;
using System.Runtime.InteropServices;
using System.Threading;

public struct MonitorCallbacks
{
    public MonitorEvent Connected;
    public MonitorEvent Closed;
}

public delegate void MonitorEvent(IntPtr socket, int number);

public sealed class SocketMonitor
{
    private int _open;

    public int Open => _open;

    public void Attach(IntPtr context)
    {
        var callbacks = new MonitorCallbacks
        {
            Connected = (_, _) => Interlocked.Increment(ref _open), // expect-or: LG2004
            Closed = (_, _) => Interlocked.Decrement(ref _open), // expect-or: LG2004
        };
        zmq_ctx_set_monitor(context, ref callbacks); // expect: LG2004
    }

    [DllImport("zmq")]
    private static extern int zmq_ctx_set_monitor(IntPtr context, ref MonitorCallbacks callbacks);
}
