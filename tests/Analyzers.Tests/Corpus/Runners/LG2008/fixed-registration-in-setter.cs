// asks: the setter disposes the struct before it takes the new one (default is harmless)
// modelled on: microsoft/vs-threading@1fea8a68
using System;
using System.Threading;

public sealed class Banner : IDisposable
{
    private CancellationTokenRegistration _hiding;
    private CancellationToken _until;

    public bool Visible { get; private set; }

    public CancellationToken Until
    {
        get => _until;
        set
        {
            _hiding.Dispose();
            _until = value;
            Visible = true;
            _hiding = value.Register(() => Visible = false);
        }
    }

    public void Dispose() => _hiding.Dispose();
}
