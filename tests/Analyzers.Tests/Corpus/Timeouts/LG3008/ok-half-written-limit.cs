// compiles: no
// asks: a wait whose limit is missing
// modelled on: own: code being typed
using System;
using System.Threading;

public sealed class Loader
{
    private readonly ManualResetEventSlim _loaded = new();

    public void Show()
    {
        _loaded.Wait(TimeSpan.
    }
}
