// compiles: no
// asks: the second step of a Dispose is being typed
// modelled on: own: code being typed
using System;
using System.IO;

public sealed class Draft : IDisposable
{
    private readonly Stream _left;
    private readonly Stream _right;

    public Draft(Func<Stream> open) => (_left, _right) = (open(), open());

    public void Dispose()
    {
        _left.Dispose();
        _right.
    }
}
