// asks: ended by stopping the listener it waits on: the exception is caught outside the loop
// modelled on: apache/activemq-nms-openwire@a814bd273
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

public sealed class Acceptor
{
    private readonly TcpListener _listener;
    private readonly Thread _thread;

    public Acceptor(int port)
    {
        _listener = new TcpListener(IPAddress.Any, port);
        _thread = new Thread(Accept);
    }

    public void Start()
    {
        _listener.Start();
        _thread.Start();
    }

    public void Stop()
    {
        _listener.Stop();
        _thread.Join();
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                client.Client.Shutdown(SocketShutdown.Both);
            }
        }
        catch (Exception ex) when (ex is SocketException or InvalidOperationException)
        {
        }
    }
}
