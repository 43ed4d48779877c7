// asks: added to a composite that disposes everything it was given
// modelled on: dotnet/roslyn-analyzers#3477
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Disposables : IDisposable
{
    private readonly Stack<IDisposable> _items = new();

    public T Add<T>(T item) where T : IDisposable
    {
        _items.Push(item);
        return item;
    }

    public void Dispose()
    {
        while (_items.TryPop(out var item))
            item.Dispose();
    }
}

public static class Batch
{
    public static int Run(Func<CancellationToken, int> work, CancellationToken token)
    {
        using var cleanup = new Disposables();
        var limit = cleanup.Add(CancellationTokenSource.CreateLinkedTokenSource(token));
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        return work(limit.Token);
    }
}
