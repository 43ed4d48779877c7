// asks: the token's source is made and disposed in the method, so it does not outlive it
// modelled on: dotnet/runtime#78180
using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

public static class Limited
{
    public static async Task<int> ReadAsync(Socket socket, Memory<byte> into, TimeSpan limit, CancellationToken token)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(token);
        limited.CancelAfter(limit);
        limited.Token.Register(static s => ((Socket)s).Close(), socket);
        return await socket.ReceiveAsync(into, SocketFlags.None, CancellationToken.None);
    }
}
