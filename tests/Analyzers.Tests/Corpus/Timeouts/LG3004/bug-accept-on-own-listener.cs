// asks: a foreground thread that accepts one client on a listener that nobody else has
// modelled on: own: a loopback sign-in that is never answered
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;

public sealed class SignIn
{
    public string Code { get; private set; }

    public void Begin(int port)
    {
        var answer = new Thread(() => // expect: LG3004
        {
            var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            using var client = listener.AcceptTcpClient();
            using var reader = new StreamReader(client.GetStream());
            Code = reader.ReadLine();
            listener.Stop();
        });
        answer.Start(); // expect-or: LG3004
    }
}
