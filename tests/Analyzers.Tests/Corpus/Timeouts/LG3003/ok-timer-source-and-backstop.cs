// asks: the operation's token is cancelled by a timer shorter than the limit of the wait
// modelled on: own: a backstop for operations that react late
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Ocr
{
    private readonly Func<byte[], CancellationToken, Task<string>> _recognise;

    public Ocr(Func<byte[], CancellationToken, Task<string>> recognise) => _recognise = recognise;

    public async Task<string> ReadAsync(byte[] scan)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        return await _recognise(scan, limit.Token).WaitAsync(TimeSpan.FromSeconds(10));
    }
}
