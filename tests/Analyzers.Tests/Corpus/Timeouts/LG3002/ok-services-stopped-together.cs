// asks: the first of two services to end stops the other, then both are awaited
// modelled on: own: a supervisor of two loops
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Duplex
{
    public async Task RunAsync(Func<CancellationToken, Task> read, Func<CancellationToken, Task> write, CancellationToken token)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token);
        var reading = read(either.Token);
        var writing = write(either.Token);
        await Task.WhenAny(reading, writing);
        await either.CancelAsync();
        await Task.WhenAll(reading, writing);
    }
}
