// asks: a property setter overwrites a token registration (a struct in a field)
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
            _until = value;
            Visible = true;
            _hiding = value.Register(() => Visible = false); // expect: LG2008
        }
    }

    public void Dispose() => _hiding.Dispose();
}
