// asks: the weak store's Subscribe gives back an object that holds the delegate, and the caller keeps it
// modelled on: dotnet/corefx#11898
using System;
using System.Collections.Generic;

public sealed class Prices
{
    private readonly List<WeakReference<Action<decimal>>> _followers = new();

    public object Follow(Action<decimal> follower)
    {
        _followers.Add(new WeakReference<Action<decimal>>(follower));
        return follower;
    }

    public void Publish(decimal price)
    {
        foreach (var weak in _followers)
        {
            if (weak.TryGetTarget(out var follower))
                follower(price);
        }
    }
}

public sealed class Ticker
{
    private readonly object _following;

    public Ticker(Prices prices, Action<decimal> show) => _following = prices.Follow(p => show(decimal.Round(p, 2)));

    public bool Active => _following != null;
}
