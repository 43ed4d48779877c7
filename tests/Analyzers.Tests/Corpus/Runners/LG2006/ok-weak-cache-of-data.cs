// asks: WeakReferences to data, whose owner keeps them; no delegate is involved
// modelled on: documentation of .NET, page "Weak References"
using System;
using System.Collections.Concurrent;

public sealed class Images
{
    private readonly ConcurrentDictionary<string, WeakReference<byte[]>> _cache = new();
    private readonly Func<string, byte[]> _load;

    public Images(Func<string, byte[]> load) => _load = load;

    public byte[] Get(string name)
    {
        if (_cache.TryGetValue(name, out var weak) && weak.TryGetTarget(out var bytes))
            return bytes;

        bytes = _load(name);
        _cache[name] = new WeakReference<byte[]>(bytes);
        return bytes;
    }
}
