// asks: the disposed value is a registration: its using ends when the wait is over, and the socket goes on to the caller
// modelled on: own: closing a socket is how a connect without a token is cancelled
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

public static class Dialing
{
    public static async Task<Socket> DialAsync(string host, int port, CancellationToken token)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            using (token.UnsafeRegister(static state => ((Socket)state).Dispose(), socket))
                await socket.ConnectAsync(host, port);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return socket;
    }
}
