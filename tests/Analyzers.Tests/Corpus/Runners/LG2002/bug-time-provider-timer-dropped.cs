// asks: TimeProvider.CreateTimer as a statement: its timer runs on though its handle is lost
// modelled on: dotnet/runtime#27654
using System;
using System.Collections.Concurrent;

public sealed class Expiry
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _entries = new();
    private readonly TimeProvider _time;

    public Expiry(TimeProvider time)
    {
        _time = time;
        TimeProvider.System.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)); // expect: LG2002
    }

    public void Put(string key, TimeSpan keep) => _entries[key] = _time.GetUtcNow() + keep;

    private void Sweep()
    {
        foreach (var (key, until) in _entries)
        {
            if (until < _time.GetUtcNow())
                _entries.TryRemove(key, out _);
        }
    }
}
