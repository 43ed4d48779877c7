// asks: the marked object is the argument of Add on a collection of the owner
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP004, Valid.Argument
using System;
using System.Collections.Generic;
using System.Linq;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Rule
{
    public Rule(Func<int, bool> test) => Test = test;
    public Func<int, bool> Test { get; }
}

public sealed class Checker
{
    private readonly Stack<Rule> _rules = new();

    public Checker Require(Func<int, bool> test)
    {
        _rules.Push(new Rule(test));
        return this;
    }

    public bool Check(int value) => _rules.All(r => r.Test(value));
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
