// asks: the lambda is stored in a property before it is registered
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
        Moved = (_, x, y) => moved(x, y);
        Native.glfwSetWindowPosCallback(handle, Moved);
    }

    public IntPtr Handle => _handle;

    private Native.MoveCallback Moved { get; }
}
