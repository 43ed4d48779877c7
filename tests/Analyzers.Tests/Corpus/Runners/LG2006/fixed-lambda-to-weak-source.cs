// asks: the same lambda kept in a field of the subscriber
// modelled on: thomaslevesque/WeakEvent#18
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class WeakSource<T>
{
    private readonly List<WeakReference<Action<T>>> _handlers = new();

    public void Subscribe(Action<T> handler) => _handlers.Add(new WeakReference<Action<T>>(handler));

    public void Raise(T value)
    {
        foreach (var weak in _handlers.ToArray())
        {
            if (weak.TryGetTarget(out var handler))
                handler(value);
            else
                _handlers.Remove(weak);
        }
    }
}

public sealed class Counters
{
    private readonly Action<string> _count;

    public Counters(WeakSource<string> source, IDictionary<string, int> counts)
    {
        _count = name => counts[name] = counts.TryGetValue(name, out var n) ? n + 1 : 1;
        source.Subscribe(_count);
    }
}
