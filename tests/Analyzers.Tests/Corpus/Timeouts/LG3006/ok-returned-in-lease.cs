// asks: the source moves into a disposable struct that is returned
// modelled on: own: a lease of token and source
using System;
using System.Threading;

public readonly struct TimedToken : IDisposable
{
    private readonly CancellationTokenSource _source;

    public TimedToken(CancellationTokenSource source) => _source = source;

    public CancellationToken Token => _source.Token;

    public void Dispose() => _source.Dispose();
}

public static class Tokens
{
    public static TimedToken Within(this CancellationToken token, TimeSpan limit)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        source.CancelAfter(limit);
        return new TimedToken(source);
    }
}
