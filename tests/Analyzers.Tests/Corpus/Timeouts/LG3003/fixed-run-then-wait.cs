// asks: the work takes a token that the limit cancels, and is waited for without a limit of its own
// modelled on: dotnet/docs#4305
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Thumbnailer
{
    private readonly Func<byte[], CancellationToken, byte[]> _shrink;

    public Thumbnailer(Func<byte[], CancellationToken, byte[]> shrink) => _shrink = shrink;

    public byte[] Shrink(byte[] image)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var work = Task.Run(() => _shrink(image, limit.Token));
        return work.GetAwaiter().GetResult();
    }
}
