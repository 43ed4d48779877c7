// asks: UnsafeRegister, its value in a local that is read but never disposed
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
        var closing = token.UnsafeRegister(static s => ((Socket)s).Close(), _socket); // expect: LG2003
        if (closing.Token.IsCancellationRequested)
            return 0;

        return _socket.Receive(buffer);
    }
}
