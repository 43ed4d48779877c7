// asks: a ValueTask turned into a task, in an expression-bodied member
// modelled on: documentation of .NET, page "Task.WaitAsync Method"
using System;
using System.Threading.Tasks;

public interface IStore { ValueTask<byte[]> ReadAsync(string key); }

public sealed class Cache
{
    private readonly IStore _store;

    public Cache(IStore store) => _store = store;

    public Task<byte[]> GetAsync(string key) =>
        _store.ReadAsync(key).AsTask().WaitAsync(TimeSpan.FromMilliseconds(250)); // expect: LG3003
}
