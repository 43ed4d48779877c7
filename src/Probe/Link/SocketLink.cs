using System.Net.Sockets;
using System.Text;

namespace LifetimeGuard.Probe.Link;

/// <summary>The line where system calls differ from Linux's. Compiled, untested.</summary>
internal sealed class SocketLink : IHarnessLink
{
    private const int MillisecondsToSend = 2_000;

    private readonly object _sending = new();
    private readonly LineBuffer _lines = new();
    private readonly Socket _socket;

    private SocketLink(Socket socket) => _socket = socket;

    /// <summary>Null when nobody listens there.</summary>
    public static SocketLink? Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { SendTimeout = MillisecondsToSend };
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return new SocketLink(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    public bool Send(string line)
    {
        try
        {
            lock (_sending)
                _socket.Send(Encoding.UTF8.GetBytes(line + "\n"));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public string? Receive()
    {
        var bytes = new byte[256];
        try
        {
            while (true)
            {
                if (_lines.Take() is { } line)
                    return line;
                int count = _socket.Receive(bytes);
                if (count == 0)
                    return null;
                _lines.Add(bytes.AsSpan(0, count));
            }
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
