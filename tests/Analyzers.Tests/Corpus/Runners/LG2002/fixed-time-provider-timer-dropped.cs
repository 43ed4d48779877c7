// asks: the ITimer in a field, disposed asynchronously
// modelled on: dotnet/runtime#27654
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class Expiry : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _entries = new();
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    public Expiry(TimeProvider time)
    {
        _time = time;
        _sweep = time.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    public void Put(string key, TimeSpan keep) => _entries[key] = _time.GetUtcNow() + keep;

    public ValueTask DisposeAsync() => _sweep.DisposeAsync();

    private void Sweep()
    {
        foreach (var (key, until) in _entries)
        {
            if (until < _time.GetUtcNow())
                _entries.TryRemove(key, out _);
        }
    }
}
