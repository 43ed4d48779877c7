// asks: the timer is an argument of a constructor (of this program) that keeps it, and the wrapper is returned
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Wrapped
using System;
using System.Threading;

public sealed class Subscription : IDisposable
{
    private readonly IDisposable _inner;
    private readonly Action _after;

    public Subscription(IDisposable inner, Action after) => (_inner, _after) = (inner, after);

    public void Dispose()
    {
        _inner.Dispose();
        _after();
    }
}

public sealed class PriceFeed
{
    private readonly Func<string, decimal> _price;
    private int _followers;

    public PriceFeed(Func<string, decimal> price) => _price = price;

    public IDisposable Follow(string symbol, Action<decimal> changed)
    {
        Interlocked.Increment(ref _followers);
        return new Subscription(
            new Timer(_ => changed(_price(symbol)), null, 0, 1000),
            () => Interlocked.Decrement(ref _followers));
    }
}
