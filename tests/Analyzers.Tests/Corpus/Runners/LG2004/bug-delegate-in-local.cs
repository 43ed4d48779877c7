// asks: the delegate is in a local of the registering method, which returns
// modelled on: alexbakker/SharpTox#2
using System;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;

public sealed class Messenger
{
    private delegate void MessageProc(IntPtr tox, uint friend, IntPtr text, UIntPtr length);

    private readonly IntPtr _tox;
    private readonly ConcurrentQueue<string> _messages = new();

    public Messenger(IntPtr tox)
    {
        _tox = tox;
        MessageProc received = OnMessage; // expect-or: LG2004
        tox_callback_friend_message(_tox, received); // expect: LG2004
    }

    public bool TryTake(out string message) => _messages.TryDequeue(out message);

    private void OnMessage(IntPtr tox, uint friend, IntPtr text, UIntPtr length)
        => _messages.Enqueue(Marshal.PtrToStringUTF8(text, (int)length));

    [DllImport("toxcore")]
    private static extern void tox_callback_friend_message(IntPtr tox, MessageProc callback);
}
