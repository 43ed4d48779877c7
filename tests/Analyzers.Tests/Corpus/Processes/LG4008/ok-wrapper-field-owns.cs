// asks: the field is a wrapper that was given the process and ends it; the raw process is kept for its id
// modelled on: own: the child is handed to an owner
using System;
using System.Diagnostics;

public sealed class ChildGuard : IDisposable
{
    private readonly Process _process;

    public ChildGuard(Process process) => _process = process;

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}

public sealed class Tunnel : IDisposable
{
    private readonly Process _ssh;
    private readonly ChildGuard _guard;

    public Tunnel(string host)
    {
        _ssh = Process.Start("ssh", ["-N", host]);
        _guard = new ChildGuard(_ssh);
    }

    public int Id => _ssh.Id;

    public void Dispose() => _guard.Dispose();
}
