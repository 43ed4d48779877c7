// asks: several kinds of registrations go straight into one list, as elements of a collection expression
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP004, Valid.Argument
using System;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

public sealed class PricingOptions { public decimal Fee { get; set; } }

public sealed class Pricing : IDisposable
{
    private readonly IDisposable[] _subscriptions;
    private decimal _fee;
    private int _reloads;

    public Pricing(IOptionsMonitor<PricingOptions> options, IConfiguration configuration)
    {
        _fee = options.CurrentValue.Fee;
        _subscriptions =
        [
            options.OnChange(o => _fee = o.Fee),
            ChangeToken.OnChange(configuration.GetReloadToken, () => Interlocked.Increment(ref _reloads)),
        ];
    }

    public decimal Fee => _fee;

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription?.Dispose();
    }
}
