// asks: a blocked receive on a socket that is local to the thread
// modelled on: own: a thread nobody can reach
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

public sealed class Discovery
{
    public string Server { get; private set; }

    public void Search(int port)
    {
        var thread = new Thread(() => // expect: LG3004
        {
            using var udp = new UdpClient(port);
            var from = new IPEndPoint(IPAddress.Any, 0);
            udp.Receive(ref from);
            Server = from.Address.ToString();
        });
        thread.Start(); // expect-or: LG3004
    }
}
