// asks: the work is awaited while the timeout still ticks
// modelled on: dotnet/runtime#29970
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class PriceService
{
    private readonly Func<string, CancellationToken, Task<decimal>> _fetch;

    public PriceService(Func<string, CancellationToken, Task<decimal>> fetch) => _fetch = fetch;

    public async Task<decimal> GetAsync(string symbol)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        return await _fetch(symbol, timeout.Token);
    }
}
