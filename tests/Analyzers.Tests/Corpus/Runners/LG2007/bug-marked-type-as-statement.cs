// asks: an object of a marked class is created as a statement
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

public sealed class Lobby
{
    private int _players;

    public int Join(Action<string> say)
    {
        _players++;
        if (_players == 1)
            new Delay(() => say("waiting for players")); // expect: LG2007
        return _players;
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
