// asks: late work goes into a list that the owner awaits
// modelled on: own: the repair of the twin
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class Confirm
{
    private readonly Func<ulong, Task<bool>> _confirm;

    private ConcurrentBag<Task> Late { get; } = new();

    public Task DrainAsync() => Task.WhenAll(Late);

    public Confirm(Func<ulong, Task<bool>> confirm) => _confirm = confirm;

    public async Task<bool?> WaitAsync(ulong tag, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource();
        var confirming = _confirm(tag);
        var first = await Task.WhenAny(confirming, Task.Delay(limit, stop.Token));
        stop.Cancel();
        if (first == confirming)
            return await confirming;
        Late.Add(confirming);
        return null;
    }
}
