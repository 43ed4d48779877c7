// asks: a struct, the registration on a token that lives longer; Dispose is an explicit interface implementation
// modelled on: own: the registration of the catalogue's sentence; it keeps the object reachable from the token
using System;
using System.IO;
using System.Threading;

public sealed class Download : IDisposable
{
    private readonly CancellationTokenRegistration _aborting; // expect: LG5008
    private readonly Stream _file;

    public Download(string target, CancellationToken application)
    {
        _file = File.Create(target);
        _aborting = application.Register(() => Aborted = true); // expect-or: LG5008
    }

    public bool Aborted { get; private set; }

    public void Write(ReadOnlySpan<byte> part) => _file.Write(part);

    void IDisposable.Dispose() => _file.Dispose(); // expect-or: LG5008
}
