// asks: a service keeps the handle of an options change and implements nothing
// modelled on: own: the monitor is a singleton and keeps every listener that is not disposed
using System;
using Microsoft.Extensions.Options;

public sealed class PricingOptions { public decimal Factor { get; set; } = 1; }

public class Pricing // expect-or: LG5009
{
    private readonly IDisposable _onChange; // expect: LG5009
    private decimal _factor;

    public Pricing(IOptionsMonitor<PricingOptions> options)
    {
        _factor = options.CurrentValue.Factor;
        _onChange = options.OnChange(value => _factor = value.Factor); // expect-or: LG5009
    }

    public bool IsLive => _onChange is not null;

    public decimal Apply(decimal price) => price * _factor;
}
