// compiles: no
// asks: Dispose has come to the name of the child
// modelled on: own: code being typed
using System;
using System.Diagnostics;

public sealed class Draft : IDisposable
{
    private readonly Process _child = Process.Start("true");

    public void Dispose()
    {
        _child?.
    }
}
