// asks: the thread is not named in Dispose: closing the socket it is blocked on ends its loop
// modelled on: own: a listener that is ended by disposing what it waits on
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

public sealed class DiscoveryServer : IDisposable
{
    private readonly UdpClient _socket = new(9901);
    private readonly Thread _receiver;

    public DiscoveryServer(Action<byte[], IPEndPoint> handle)
    {
        _receiver = new Thread(() => Receive(handle)) { IsBackground = true };
        _receiver.Start();
    }

    public bool IsRunning => _receiver.IsAlive;

    public void Dispose() => _socket.Dispose();

    private void Receive(Action<byte[], IPEndPoint> handle)
    {
        var from = new IPEndPoint(IPAddress.Any, 0);
        try
        {
            while (true)
                handle(_socket.Receive(ref from), from);
        }
        catch (SocketException) { }
        catch (ObjectDisposedException) { }
    }
}
