// asks: the service is disposable, and the container disposes it
// modelled on: own: the monitor is a singleton and keeps every listener that is not disposed
using System;
using Microsoft.Extensions.Options;

public sealed class PricingOptions { public decimal Factor { get; set; } = 1; }

public sealed class Pricing : IDisposable
{
    private readonly IDisposable _onChange;
    private decimal _factor;

    public Pricing(IOptionsMonitor<PricingOptions> options)
    {
        _factor = options.CurrentValue.Factor;
        _onChange = options.OnChange(value => _factor = value.Factor);
    }

    public bool IsLive => _onChange is not null;

    public decimal Apply(decimal price) => price * _factor;

    public void Dispose() => _onChange?.Dispose();
}
