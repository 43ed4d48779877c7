// asks: the target is weak and the delegate, a static lambda, is held strongly beside it
// modelled on: Windows-XAML/Template10#1091
using System;

public sealed class WeakTarget<TTarget> where TTarget : class
{
    private readonly WeakReference<TTarget> _target;
    private readonly Action<TTarget, int> _call;

    public WeakTarget(TTarget target, Action<TTarget, int> call)
    {
        _target = new WeakReference<TTarget>(target);
        _call = call;
    }

    public void Handle(int value)
    {
        if (_target.TryGetTarget(out var target))
            _call(target, value);
    }
}

public sealed class Meterage
{
    public int Value { get; private set; }

    public WeakTarget<Meterage> Listen() => new(this, static (m, value) => m.Value = value);
}
