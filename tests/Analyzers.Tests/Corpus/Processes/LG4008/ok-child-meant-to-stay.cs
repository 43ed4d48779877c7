// asks: the handle is released and the child left to run: a daemon that others use
// modelled on: own: releasing is enough for a child that is meant to stay
using System;
using System.Diagnostics;

public sealed class BuildServer : IDisposable
{
    private readonly Process _daemon;

    public BuildServer(string executable) => _daemon = Process.Start(executable, "--daemon");

    public int Id => _daemon.Id;

    public void Dispose() => _daemon.Dispose();
}
