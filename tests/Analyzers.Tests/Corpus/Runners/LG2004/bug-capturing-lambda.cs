// asks: a lambda that captures a parameter is handed to a native registration
// modelled on: ForeverZer0/glfw-net#44
using System;
using System.Runtime.InteropServices;

public static class Native
{
    public delegate void MoveCallback(IntPtr window, int x, int y);

    [DllImport("glfw3")]
    public static extern IntPtr glfwSetWindowPosCallback(IntPtr window, MoveCallback callback);
}

public sealed class GameWindow
{
    private readonly IntPtr _handle;

    public GameWindow(IntPtr handle, Action<int, int> moved)
    {
        _handle = handle;
        Native.glfwSetWindowPosCallback(handle, (_, x, y) => moved(x, y)); // expect: LG2004
    }

    public IntPtr Handle => _handle;
}
