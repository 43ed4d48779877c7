// asks: a static read-only field is the root
// modelled on: luca-piccioni/OpenGL.Net#122
using System;
using System.Runtime.InteropServices;

public static class DebugOutput
{
    private delegate void DebugProc(int source, int kind, uint id, int severity, int length, IntPtr text, IntPtr user);

    private static readonly DebugProc Callback = OnMessage;

    public static void Enable() => glDebugMessageCallback(Callback, IntPtr.Zero);

    private static void OnMessage(int source, int kind, uint id, int severity, int length, IntPtr text, IntPtr user)
        => Console.Error.WriteLine(Marshal.PtrToStringUTF8(text, length));

    [DllImport("opengl32")]
    private static extern void glDebugMessageCallback(DebugProc callback, IntPtr user);
}
