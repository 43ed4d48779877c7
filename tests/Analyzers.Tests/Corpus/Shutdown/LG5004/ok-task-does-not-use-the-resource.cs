// asks: the resource is the scope of a lock; the task returned out of it does not touch it
// modelled on: DotNetAnalyzers/IDisposableAnalyzers#512
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class TokenCache
{
    private readonly Lock _gate = new();
    private readonly Func<Task<string>> _load;
    private Task<string> _shared;

    public TokenCache(Func<Task<string>> load) => _load = load;

    public Task<string> GetAsync()
    {
        using (_gate.EnterScope())
            return _shared ??= _load();
    }
}
