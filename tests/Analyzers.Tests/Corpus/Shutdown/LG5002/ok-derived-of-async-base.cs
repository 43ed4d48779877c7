// asks: the blocking override belongs to a type whose base implements the async interface
// modelled on: own: the interface is inherited
using System;
using System.Threading.Tasks;

public abstract class Resource : IDisposable, IAsyncDisposable
{
    public abstract void Dispose();

    public virtual ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}

public sealed class RemoteFile : Resource
{
    private readonly Func<Task> _close;

    public RemoteFile(Func<Task> close) => _close = close;

    public override void Dispose() => _close().GetAwaiter().GetResult();

    public override async ValueTask DisposeAsync() => await _close();
}
