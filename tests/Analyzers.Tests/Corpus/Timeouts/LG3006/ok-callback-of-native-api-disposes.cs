// asks: captured by the completion callback that disposes it
// modelled on: own: callback-style libraries
using System;
using System.Threading;

public interface ILookup { void Begin(string host, CancellationToken token, Action<string> done); }

public sealed class Resolver
{
    private readonly ILookup _lookup;

    public Resolver(ILookup lookup) => _lookup = lookup;

    public void Resolve(string host, Action<string> found)
    {
        var limit = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        _lookup.Begin(host, limit.Token, address =>
        {
            limit.Dispose();
            found(address);
        });
    }
}
