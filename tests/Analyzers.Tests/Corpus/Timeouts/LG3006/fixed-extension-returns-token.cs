// asks: the helper hands the source itself to its caller, who disposes it
// modelled on: MarimerLLC/csla#4611
using System;
using System.Threading;
using System.Threading.Tasks;

public static class TimeSpanExtensions
{
    public static CancellationTokenSource ToCancellation(this TimeSpan timeout)
    {
        var source = new CancellationTokenSource(timeout);
        return source;
    }
}

public sealed class Portal
{
    private readonly Func<string, CancellationToken, Task<string>> _fetch;

    public Portal(Func<string, CancellationToken, Task<string>> fetch) => _fetch = fetch;

    public async Task<string> FetchAsync(string key)
    {
        using var limit = TimeSpan.FromSeconds(5).ToCancellation();
        return await _fetch(key, limit.Token);
    }
}
