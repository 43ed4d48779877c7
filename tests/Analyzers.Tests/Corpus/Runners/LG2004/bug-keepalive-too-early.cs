// asks: GC.KeepAlive right after the registering call covers the call, not the registration
// modelled on: libimobiledevice-win32/imobiledevice-net#25
using System;
using System.Runtime.InteropServices;

public sealed class Notifications
{
    private delegate void NotifyCallback(IntPtr name, IntPtr user);

    private readonly IntPtr _client;

    public Notifications(IntPtr client) => _client = client;

    public event Action<string> Received;

    public void Listen()
    {
        NotifyCallback callback = (name, _) => Received?.Invoke(Marshal.PtrToStringUTF8(name)); // expect-or: LG2004
        np_set_notify_callback(_client, callback, IntPtr.Zero); // expect: LG2004
        GC.KeepAlive(callback);
    }

    [DllImport("imobiledevice")]
    private static extern int np_set_notify_callback(IntPtr client, NotifyCallback callback, IntPtr user);
}
