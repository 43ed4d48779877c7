// asks: what the fluent Start returns goes into a list that the caller gets
// modelled on: dotnet/runtime#36388
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Consumer
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _take;
    private Task _loop;

    public Consumer(Func<CancellationToken, Task> take) => _take = take;

    public Consumer Start()
    {
        _loop ??= Task.Run(LoopAsync);
        return this;
    }

    public async Task StopAsync()
    {
        _stop.Cancel();
        if (_loop is { } loop)
            await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
            await _take(_stop.Token);
    }
}

public static class Consumers
{
    public static IReadOnlyList<Consumer> Launch(int count, Func<CancellationToken, Task> take)
    {
        var consumers = new List<Consumer>(count);
        for (var i = 0; i < count; i++)
            consumers.Add(new Consumer(take).Start());
        return consumers;
    }
}
