// asks: stored by Interlocked.CompareExchange; the loser of the race is let go on purpose through its Dispose
// modelled on: dotnet/extensions#869
using System;
using System.Threading;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Session : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();
    public void Dispose() { }
}

public sealed class Sessions : IDisposable
{
    private Session _current;

    public Session Current()
    {
        var session = new Session();
        var known = Interlocked.CompareExchange(ref _current, session, null);
        if (known == null)
            return session;

        session.Dispose();
        return known;
    }

    public void Dispose() => _current?.Dispose();
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
