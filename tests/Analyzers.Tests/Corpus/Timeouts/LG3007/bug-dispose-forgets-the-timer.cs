// asks: the owner disposes its file and leaves its timer ticking
// modelled on: Particular/NServiceBus#1290
using System;
using System.IO;
using System.Threading;

public sealed class Heartbeat : IDisposable
{
    private readonly FileStream _lock;
    private readonly Timer _beat; // expect: LG3007
    private int _beats;

    public Heartbeat(string path)
    {
        _lock = File.Create(path);
        _beat = new Timer(_ => Interlocked.Increment(ref _beats), null, 1000, 1000); // expect-or: LG3007
    }

    public int Beats => Volatile.Read(ref _beats);

    public bool Quicken() => _beat.Change(100, 100);

    public void Dispose() => _lock.Dispose(); // expect-or: LG3007
}
