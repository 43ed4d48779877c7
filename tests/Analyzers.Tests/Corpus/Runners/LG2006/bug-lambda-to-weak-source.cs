// asks: a capturing lambda given to a source of this program that keeps it in a WeakReference only
// modelled on: thomaslevesque/WeakEvent#29
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
    public static void Connect(WeakSource<string> source, IDictionary<string, int> counts)
    {
        source.Subscribe(name => counts[name] = counts.TryGetValue(name, out var n) ? n + 1 : 1); // expect: LG2006
    }
}
