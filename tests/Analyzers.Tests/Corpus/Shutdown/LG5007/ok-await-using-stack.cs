// asks: the steps are using declarations in a row: each is in the finally of the one before
// modelled on: own: the compiler nests them
using System;
using System.IO;
using System.Threading.Tasks;

public sealed class Bundle : IAsyncDisposable
{
    private readonly Stream _index;
    private readonly Stream _data;
    private readonly IAsyncDisposable _lease;

    public Bundle(string folder, Func<IAsyncDisposable> lease)
    {
        _lease = lease();
        _index = File.Create(Path.Combine(folder, "index"));
        _data = File.Create(Path.Combine(folder, "data"));
    }

    public async ValueTask DisposeAsync()
    {
        await using var lease = _lease;
        await using var index = _index;
        await using var data = _data;
    }
}
