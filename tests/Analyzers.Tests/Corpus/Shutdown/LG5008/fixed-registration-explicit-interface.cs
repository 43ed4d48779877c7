// asks: the struct is disposed first
// modelled on: own: the repaired twin of the registration
using System;
using System.IO;
using System.Threading;

public sealed class Download : IDisposable
{
    private readonly CancellationTokenRegistration _aborting;
    private readonly Stream _file;

    public Download(string target, CancellationToken application)
    {
        _file = File.Create(target);
        _aborting = application.Register(() => Aborted = true);
    }

    public bool Aborted { get; private set; }

    public void Write(ReadOnlySpan<byte> part) => _file.Write(part);

    void IDisposable.Dispose()
    {
        _aborting.Dispose();
        _file.Dispose();
    }
}
