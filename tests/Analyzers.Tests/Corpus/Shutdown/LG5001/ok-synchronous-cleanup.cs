// asks: methods of the same names that are synchronous
// modelled on: own: Close and Stop are not always async
using System;
using System.Net;

public sealed class LocalSite : IDisposable
{
    private readonly HttpListener _listener = new();

    public LocalSite(string prefix)
    {
        _listener.Prefixes.Add(prefix);
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Stop();
        _listener.Close();
        Console.WriteLine("closed");
    }
}
