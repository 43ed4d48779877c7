// asks: the pump is awaited in a finally, which runs before the using disposes what it reads
// modelled on: own: the order that a reader with a pump needs
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public static class LineEditor
{
    public static async Task InteractAsync(
        Stream input, Func<CancellationToken, Task> serve, Func<TextReader, CancellationToken, Task> pump)
    {
        using var stop = new CancellationTokenSource();
        using var reader = new StreamReader(input);
        var pumping = pump(reader, stop.Token);
        try
        {
            await serve(stop.Token);
        }
        finally
        {
            stop.Cancel();
            await pumping;
        }
    }
}
