// asks: a source with a timer of an hour in a type that nobody can dispose
// modelled on: own: the token source of the catalogue's sentence
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Lease // expect-or: LG5009
{
    private readonly CancellationTokenSource _expiry; // expect: LG5009

    public Lease(TimeSpan duration)
    {
        _expiry = new CancellationTokenSource(duration); // expect-or: LG5009
    }

    public bool IsOver => _expiry.IsCancellationRequested;

    public Task<string> UseAsync(Func<CancellationToken, Task<string>> use) => use(_expiry.Token);
}
