// asks: a derived class makes the child, the base class ends and disposes what its property holds
// modelled on: own: ownership in an inheritance chain
using System;
using System.Diagnostics;

public abstract class Tool : IDisposable
{
    protected Process Running { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || Running == null)
            return;
        Running.Kill(entireProcessTree: true);
        Running.Dispose();
    }
}

public sealed class Proxy : Tool
{
    public void Start(int port)
    {
        if (Running == null)
            Running = Process.Start("mitmdump", $"-p {port}");
    }
}
