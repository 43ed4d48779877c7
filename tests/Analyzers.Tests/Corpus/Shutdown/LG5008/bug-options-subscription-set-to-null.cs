// asks: Dispose forgets the handle of a change registration instead of disposing it
// modelled on: own: "= null" is the wrong way to end a subscription
using System;
using Microsoft.Extensions.Options;

public sealed class LimitOptions { public int PerMinute { get; set; } = 60; }

public sealed class Limiter : IDisposable
{
    private IDisposable _changes; // expect: LG5008
    private int _perMinute;

    public Limiter(IOptionsMonitor<LimitOptions> options)
    {
        _perMinute = options.CurrentValue.PerMinute;
        _changes = options.OnChange(value => _perMinute = value.PerMinute); // expect-or: LG5008
    }

    public bool Allows(int count) => _changes != null && count < _perMinute;

    public void Dispose() // expect-or: LG5008
    {
        _changes = null; // expect-or: LG5008
    }
}
