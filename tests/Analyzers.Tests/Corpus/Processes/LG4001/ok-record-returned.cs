// asks: moved into a record that is returned
// modelled on: own: a child with its port
using System;
using System.Diagnostics;

public sealed record Running(Process Process, int Port) : IDisposable
{
    public void Dispose()
    {
        Process.Kill(true);
        Process.Dispose();
    }
}

public static class Tunnels
{
    public static Running Open(int port)
    {
        var ssh = Process.Start("ssh", $"-N -D {port} gateway");
        return new Running(ssh, port);
    }
}
