// asks: a ValueTask from a method of the same type that never runs asynchronously
// modelled on: own: the callee takes a flag for sync and async
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class FrameStream : IDisposable, IAsyncDisposable
{
    private readonly Stream _inner;

    public FrameStream(Func<Stream> open) => _inner = open();

    public void Dispose() => CloseCoreAsync(async: false).GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => CloseCoreAsync(async: true);

    private async ValueTask CloseCoreAsync(bool async)
    {
        if (async)
            await _inner.DisposeAsync();
        else
            _inner.Dispose();
    }
}
