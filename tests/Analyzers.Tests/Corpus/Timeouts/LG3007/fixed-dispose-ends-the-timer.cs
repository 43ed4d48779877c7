// asks: the timer is disposed first
// modelled on: Particular/NServiceBus#1290
using System;
using System.IO;
using System.Threading;

public sealed class Heartbeat : IDisposable
{
    private readonly FileStream _lock;
    private readonly Timer _beat;
    private int _beats;

    public Heartbeat(string path)
    {
        _lock = File.Create(path);
        _beat = new Timer(_ => Interlocked.Increment(ref _beats), null, 1000, 1000);
    }

    public int Beats => Volatile.Read(ref _beats);

    public bool Quicken() => _beat.Change(100, 100);

    public void Dispose()
    {
        _beat.Dispose();
        _lock.Dispose();
    }
}
