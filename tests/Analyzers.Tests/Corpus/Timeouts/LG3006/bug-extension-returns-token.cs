// asks: a helper returns the token of a source with a timer, which nobody can dispose any more
// modelled on: MarimerLLC/csla#4611
using System;
using System.Threading;
using System.Threading.Tasks;

public static class TimeSpanExtensions
{
    public static CancellationToken ToCancellationToken(this TimeSpan timeout)
    {
        var source = new CancellationTokenSource(timeout); // expect: LG3006
        return source.Token; // expect-or: LG3006
    }
}

public sealed class Portal
{
    private readonly Func<string, CancellationToken, Task<string>> _fetch;

    public Portal(Func<string, CancellationToken, Task<string>> fetch) => _fetch = fetch;

    public Task<string> FetchAsync(string key) => _fetch(key, TimeSpan.FromSeconds(5).ToCancellationToken());
}
