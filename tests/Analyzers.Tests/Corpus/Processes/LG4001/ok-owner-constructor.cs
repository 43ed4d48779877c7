// asks: an argument of a constructor whose type disposes it
// modelled on: own: ownership by constructor
using System;
using System.Diagnostics;
using System.Threading.Tasks;

public sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    public Server(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public static Server Start(int port) => new(Process.Start("redis-server", $"--port {port}"), port);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
