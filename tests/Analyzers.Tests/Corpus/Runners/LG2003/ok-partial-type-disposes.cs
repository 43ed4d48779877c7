// asks: the registration's field is declared in one part of a partial type and disposed in the other
// modelled on: dotnet/roslyn#20111
using System;
using System.Net.Sockets;
using System.Threading;

public sealed partial class Exchange
{
    private readonly CancellationTokenRegistration _leaving;
    private readonly Socket _socket;

    public Exchange(Socket socket, CancellationToken leaving)
    {
        _socket = socket;
        _leaving = leaving.Register(static s => ((Socket)s).Shutdown(SocketShutdown.Both), socket);
    }
}

public sealed partial class Exchange : IDisposable
{
    public int Send(ReadOnlySpan<byte> data) => _socket.Send(data);

    public void Dispose()
    {
        _leaving.Dispose();
        _socket.Dispose();
    }
}
