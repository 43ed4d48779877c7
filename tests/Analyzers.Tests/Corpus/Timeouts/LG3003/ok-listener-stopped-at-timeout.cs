// asks: the limit stops the listener, which ends the accept that was waited for
// modelled on: documentation of .NET, page "TcpListener.Stop Method"
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

public sealed class Pairing
{
    public async Task<TcpClient> AcceptAsync(int port, TimeSpan limit)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        try
        {
            var accepting = listener.AcceptTcpClientAsync();
            return await accepting.WaitAsync(limit);
        }
        finally
        {
            listener.Stop();
        }
    }
}
