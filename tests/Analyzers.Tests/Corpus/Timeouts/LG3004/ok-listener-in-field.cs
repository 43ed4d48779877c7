// asks: the body serves a listener that the owner can stop
// modelled on: apache/activemq-nms-openwire@a814bd273
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

public sealed class Echo : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public void Start()
    {
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                client.GetStream().WriteByte(1);
            }
        }
        catch (Exception ex) when (ex is SocketException or InvalidOperationException)
        {
        }
    }

    public void Dispose() => _listener.Stop();
}
