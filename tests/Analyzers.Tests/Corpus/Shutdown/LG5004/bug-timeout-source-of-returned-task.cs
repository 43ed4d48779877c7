// asks: the token source is what is disposed: its timer is gone and the returned work has no timeout
// modelled on: dotnet/runtime#29970
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class PriceService
{
    private readonly Func<string, CancellationToken, Task<decimal>> _fetch;

    public PriceService(Func<string, CancellationToken, Task<decimal>> fetch) => _fetch = fetch;

    public Task<decimal> GetAsync(string symbol)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2)); // expect-or: LG5004
        return _fetch(symbol, timeout.Token); // expect: LG5004
    }
}
