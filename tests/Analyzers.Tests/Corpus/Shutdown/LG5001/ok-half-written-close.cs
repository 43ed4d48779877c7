// compiles: no
// asks: the statement in Dispose is a call without its semicolon and perhaps without its await
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Draft : IDisposable
{
    public Task CloseAsync() => Task.CompletedTask;

    public void Dispose()
    {
        var closing = CloseAsync(
    }
}
