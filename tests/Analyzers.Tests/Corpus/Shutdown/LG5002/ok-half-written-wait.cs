// compiles: no
// asks: the statement in Dispose may become a wait
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Draft : IDisposable
{
    public Task CloseAsync() => Task.CompletedTask;

    public void Dispose()
    {
        CloseAsync().W
    }
}
