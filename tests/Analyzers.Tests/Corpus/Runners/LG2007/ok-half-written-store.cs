// compiles: no
// asks: the member that will take the marked value is being typed
// modelled on: own: code being typed
using System;
using System.Collections.Generic;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Token
{
    public string Text { get; init; }
}

public sealed class Keeper
{
    private readonly List<Token> _tokens = new();

    public void Take(string text)
    {
        var token = new Token { Text = text };
        _tokens.
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
