// asks: Dispose is in the catch: a stream that was opened well is the caller's
// modelled on: own: the usual shape of a factory that must not leak when its second step fails
using System;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;

public static class Dialer
{
    public static async Task<(TcpClient Client, Stream Stream)> DialAsync(string host, int port, Func<Stream, Task> greet)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, port);
            var stream = client.GetStream();
            await greet(stream);
            return (client, stream);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
