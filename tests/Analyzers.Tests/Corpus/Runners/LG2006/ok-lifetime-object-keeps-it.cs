// asks: a ConditionalWeakTable ties the delegate to its owner, so the owner keeps what the source holds weakly
// modelled on: thomaslevesque/WeakEvent#29
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

public sealed class LifetimeSource
{
    private readonly ConditionalWeakTable<object, List<Action>> _kept = new();
    private readonly List<WeakReference<Action>> _handlers = new();

    public void Subscribe(object lifetime, Action handler)
    {
        _kept.GetOrCreateValue(lifetime).Add(handler);
        _handlers.Add(new WeakReference<Action>(handler));
    }

    public void Raise()
    {
        foreach (var weak in _handlers)
        {
            if (weak.TryGetTarget(out var handler))
                handler();
        }
    }
}

public sealed class Panel
{
    private int _paints;

    public Panel(LifetimeSource source, int step) => source.Subscribe(this, () => _paints += step);

    public int Paints => _paints;
}
