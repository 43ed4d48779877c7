// asks: the lambda is added to a list of its owner in the same expression that subscribes it
// modelled on: thomaslevesque/WeakEvent#47
using System;
using System.Collections.Generic;

public sealed class Rates
{
    private readonly List<WeakReference<Action<double>>> _listeners = new();

    public Action<double> Add(Action<double> listener)
    {
        _listeners.Add(new WeakReference<Action<double>>(listener));
        return listener;
    }

    public void Set(double rate)
    {
        foreach (var weak in _listeners)
        {
            if (weak.TryGetTarget(out var listener))
                listener(rate);
        }
    }
}

public sealed class Converter
{
    private readonly List<Delegate> _kept = new();
    private double _euro = 1;
    private double _dollar = 1;

    public Converter(Rates euro, Rates dollar)
    {
        _kept.Add(euro.Add(r => _euro = r));
        _kept.Add(dollar.Add(r => _dollar = r));
    }

    public double ToDollar(double euro) => euro * _euro / _dollar;
}
