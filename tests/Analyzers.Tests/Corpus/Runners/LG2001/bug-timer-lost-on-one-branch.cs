// asks: the local reaches its field on one branch only
// modelled on: dotnet/runtime#27654
using System;
using System.Threading;

public sealed class CacheTrimmer : IDisposable
{
    private readonly Timer _trim;

    public CacheTrimmer(Action trim, TimeSpan every, bool adaptive)
    {
        var timer = new Timer(_ => trim(), null, every, every); // expect: LG2001
        if (adaptive)
        {
            _trim = timer;
        }
        else
        {
            timer.Change(every, every * 2);
        }
    }

    public void Dispose() => _trim?.Dispose();
}
