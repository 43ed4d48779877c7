using System.Runtime.InteropServices;
using System.Text;

namespace LifetimeGuard.Probe.Link;

/// <summary>The line by system calls: System.Net.Sockets would bring eight assemblies and an engine into an app that may have neither.</summary>
internal sealed unsafe class LinuxLink : IHarnessLink
{
    private const int UnixFamily = 1;
    private const int StreamCloseOnExec = 1 | 0x80000;
    private const int SocketLevel = 1;
    private const int SendTimeout = 21;
    private const int NoSignal = 0x4000;
    private const int Interrupted = 4;
    private const int LongestPath = 107;
    private const long SecondsToSend = 2;

    private readonly object _sending = new();
    private readonly LineBuffer _lines = new();
    private readonly int _socket;

    private LinuxLink(int socket) => _socket = socket;

    /// <summary>Null when nobody listens there.</summary>
    public static LinuxLink? Connect(string path)
    {
        byte[] name = Encoding.UTF8.GetBytes(path);
        if (name.Length > LongestPath)
            return null;

        int socket = OpenSocket(UnixFamily, StreamCloseOnExec, 0);
        if (socket < 0)
            return null;

        byte* address = stackalloc byte[sizeof(ushort) + LongestPath + 1];
        var bytes = new Span<byte>(address, sizeof(ushort) + LongestPath + 1);
        bytes.Clear();
        BitConverter.TryWriteBytes(bytes, (ushort)UnixFamily);
        name.CopyTo(bytes[sizeof(ushort)..]);
        long* timeout = stackalloc long[] { SecondsToSend, 0 };
        if (ConnectSocket(socket, address, bytes.Length) == 0 && SetOption(socket, SocketLevel, SendTimeout, timeout, 2 * sizeof(long)) == 0)
            return new LinuxLink(socket);

        _ = Close(socket);
        return null;
    }

    public bool Send(string line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (_sending)
        {
            fixed (byte* start = bytes)
            {
                for (nint sent = 0; sent < bytes.Length;)
                {
                    nint now = SendBytes(_socket, start + sent, bytes.Length - sent, NoSignal);
                    if (now < 0 && Marshal.GetLastSystemError() == Interrupted)
                        continue;
                    if (now <= 0)
                        return false;
                    sent += now;
                }
            }
        }

        return true;
    }

    public string? Receive()
    {
        byte* bytes = stackalloc byte[256];
        while (true)
        {
            if (_lines.Take() is { } line)
                return line;

            nint count = ReceiveBytes(_socket, bytes, 256, 0);
            if (count < 0 && Marshal.GetLastSystemError() == Interrupted)
                continue;
            if (count <= 0)
                return null;
            _lines.Add(new ReadOnlySpan<byte>(bytes, (int)count));
        }
    }

    [DllImport("libc", EntryPoint = "socket")]
    private static extern int OpenSocket(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "connect")]
    private static extern int ConnectSocket(int socket, byte* address, int length);

    [DllImport("libc", EntryPoint = "setsockopt")]
    private static extern int SetOption(int socket, int level, int option, void* value, int length);

    [DllImport("libc", EntryPoint = "send")]
    private static extern nint SendBytes(int socket, byte* bytes, nint count, int flags);

    [DllImport("libc", EntryPoint = "recv")]
    private static extern nint ReceiveBytes(int socket, byte* bytes, nint count, int flags);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
