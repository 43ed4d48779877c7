// asks: the cleanup asks for the async interface first and takes the synchronous one else
// modelled on: autofac/Autofac#1285
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Bag : IAsyncDisposable
{
    private readonly Stack<object> _items = new();

    public T Keep<T>(T item) where T : class
    {
        _items.Push(item);
        return item;
    }

    public async ValueTask DisposeAsync()
    {
        while (_items.TryPop(out var item))
        {
            if (item is IAsyncDisposable later)
                await later.DisposeAsync();
            else
                (item as IDisposable)?.Dispose();
        }
    }
}
