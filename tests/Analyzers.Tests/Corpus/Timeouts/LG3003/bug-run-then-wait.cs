// asks: Task.Run waited for with a limit inside a condition, an exception when it is over
// modelled on: dotnet/docs#4305
using System;
using System.Threading.Tasks;

public sealed class Thumbnailer
{
    private readonly Func<byte[], byte[]> _shrink;

    public Thumbnailer(Func<byte[], byte[]> shrink) => _shrink = shrink;

    public byte[] Shrink(byte[] image)
    {
        var work = Task.Run(() => _shrink(image)); // expect-or: LG3003
        if (!work.Wait(TimeSpan.FromSeconds(3))) // expect: LG3003
            throw new TimeoutException("the image is too large");
        return work.Result;
    }
}
