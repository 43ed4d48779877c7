// asks: a type with both interfaces: its DisposeAsync sends what is pending, its Dispose cannot; an async method uses the latter
// modelled on: own: two ways to dispose that do not do the same
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class Batch : IDisposable, IAsyncDisposable
{
    private readonly List<string> _pending = new();
    private readonly Func<IReadOnlyList<string>, Task> _send;

    public Batch(Func<IReadOnlyList<string>, Task> send) => _send = send;

    public void Add(string item) => _pending.Add(item);

    public void Dispose() => _pending.Clear();

    public async ValueTask DisposeAsync()
    {
        await _send(_pending);
        _pending.Clear();
    }
}

public static class Shipping
{
    public static async Task ShipAsync(IAsyncEnumerable<string> items, Func<IReadOnlyList<string>, Task> send)
    {
        using (var batch = new Batch(send)) // expect: LG5003
        {
            await foreach (var item in items)
                batch.Add(item);
        }
    }
}
