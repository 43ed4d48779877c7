// asks: the local is disposed in finally
// modelled on: DotNetAnalyzers/IDisposableAnalyzers#582
using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Channels;

public sealed class Channel
{
    private readonly Socket _socket;

    public Channel(Socket socket) => _socket = socket;

    public int Receive(byte[] buffer, CancellationToken token)
    {
        var closing = token.UnsafeRegister(static s => ((Socket)s).Close(), _socket);
        try
        {
            return _socket.Receive(buffer);
        }
        finally
        {
            closing.Dispose();
        }
    }
}
