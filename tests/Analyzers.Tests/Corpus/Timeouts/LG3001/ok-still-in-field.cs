// asks: a late thread stays in its field and is joined in Dispose
// modelled on: own: asked now, joined later
using System;
using System.Threading;

public sealed class Precompute : IDisposable
{
    private readonly Thread _thread;
    private int _value;

    public Precompute(Func<int> compute)
    {
        _thread = new Thread(() => _value = compute());
        _thread.Start();
    }

    public int? TryGet(TimeSpan patience) => _thread.Join(patience) ? _value : null;

    public void Dispose() => _thread.Join();
}
