// asks: the object is stored in a field by ??=
// modelled on: ikkentim/SampSharp#56
using System;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Delay : IDisposable
{
    public Delay(Action action) => Action = action;
    public Action Action { get; }
    public void Dispose() { }
}

public sealed class Lobby : IDisposable
{
    private Delay _waiting;
    private int _players;

    public int Join(Action<string> say)
    {
        _players++;
        if (_players == 1)
            _waiting ??= new Delay(() => say("waiting for players"));
        return _players;
    }

    public void Dispose() => _waiting?.Dispose();
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
