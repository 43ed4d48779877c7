// asks: both branches are before the assignment, so no path loses it
// modelled on: dotnet/runtime#27654
using System;
using System.Threading;

public sealed class CacheTrimmer : IDisposable
{
    private readonly Timer _trim;

    public CacheTrimmer(Action trim, TimeSpan every, bool adaptive)
    {
        var timer = new Timer(_ => trim(), null, every, every);
        if (!adaptive)
            timer.Change(every, every * 2);

        _trim = timer;
    }

    public void Dispose() => _trim?.Dispose();
}
