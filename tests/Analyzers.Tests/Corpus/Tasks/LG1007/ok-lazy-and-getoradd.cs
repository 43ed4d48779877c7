// asks: generic delegates whose type parameter becomes Task: Lazy<Task<T>> and GetOrAdd
// modelled on: microsoft/vs-threading test VSTHRD110, PassToOtherMethod_ProducesNoDiagnostic
using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

public sealed class Rates
{
    private readonly ConcurrentDictionary<string, Lazy<Task<decimal>>> _rates = new();
    private readonly Func<string, Task<decimal>> _load;

    public Rates(Func<string, Task<decimal>> load) => _load = load;

    public async Task<decimal> GetAsync(string currency)
    {
        var rate = _rates.GetOrAdd(currency, c => new Lazy<Task<decimal>>(async () =>
        {
            var loaded = await _load(c);
            return Math.Round(loaded, 4);
        }));
        return await rate.Value;
    }
}
