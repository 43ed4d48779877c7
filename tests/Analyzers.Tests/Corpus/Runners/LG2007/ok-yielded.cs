// asks: each marked object is yielded, and a caller of this program keeps them all
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Returned
using System;
using System.Collections.Generic;
using System.Linq;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Pin
{
    public Pin(int number) => Number = number;
    public int Number { get; }
}

public sealed class Chip
{
    private readonly List<Pin> _pins;

    public Chip(int count) => _pins = Make(count).ToList();

    public int Sum => _pins.Sum(p => p.Number);

    private static IEnumerable<Pin> Make(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return new Pin(i);
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
