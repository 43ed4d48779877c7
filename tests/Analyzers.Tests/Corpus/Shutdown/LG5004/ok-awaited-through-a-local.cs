// asks: the tasks over the resource are combined in a local and the combination is awaited inside the using
// modelled on: dotnet/roslyn-analyzers#7699
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

public static class Tunnel
{
    public static async Task RunAsync(Stream left, string host, int port, CancellationToken token)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, token);
        var right = client.GetStream();
        var up = left.CopyToAsync(right, token);
        var down = right.CopyToAsync(left, token);
        var both = Task.WhenAll(up, down);
        await both.ConfigureAwait(false);
    }
}
