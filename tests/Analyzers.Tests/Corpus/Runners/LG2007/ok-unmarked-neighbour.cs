// asks: a method next to a marked one, with the same return type and without the mark
// modelled on: own: only what is marked must be stored
using System;
using System.Collections.Generic;
using LifetimeGuard.Runtime.Annotations;

public sealed class Registry
{
    private readonly List<string> _names = new();

    [return: MustStore]
    public object Hold(string name)
    {
        _names.Add(name);
        return name;
    }

    public object Note(string name)
    {
        _names.Add(name);
        return name;
    }
}

public sealed class Desk
{
    private readonly object _held;

    public Desk(Registry registry)
    {
        registry.Note("desk");
        _held = registry.Hold("desk");
    }

    public bool Held => _held is not null;
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
