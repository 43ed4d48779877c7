// asks: the mark is on an interface; the value comes as the interface and is discarded
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP004, Diagnostics.Invocation
using System;
using System.Linq;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public interface ILease : IDisposable
{
    string Name { get; }
}

public interface ILocks
{
    ILease Take(string name);
}

public sealed class Migration
{
    private readonly ILocks _locks;
    private readonly Action _migrate;

    public Migration(ILocks locks, Action migrate) => (_locks, _migrate) = (locks, migrate);

    public void Run()
    {
        _ = _locks.Take("schema"); // expect: LG2007
        _migrate();
    }
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
