// asks: the marked object is the value of a lambda that the caller keeps
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP004, Valid.Returned
using System;
using System.Collections.Generic;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Worker
{
    public Worker(string name) => Name = name;
    public string Name { get; }
}

public sealed class Pool
{
    private readonly Func<string, Worker> _create;
    private readonly Dictionary<string, Worker> _workers = new();

    public Pool(Func<string, Worker> create) => _create = create;

    public Worker Get(string name)
    {
        if (!_workers.TryGetValue(name, out var worker))
            _workers[name] = worker = _create(name);
        return worker;
    }

    public static Pool Default() => new(name => new Worker(name));
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
