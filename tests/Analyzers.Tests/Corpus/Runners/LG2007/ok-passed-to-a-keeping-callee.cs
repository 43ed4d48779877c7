// asks: a callee of this program puts the marked object into its field
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP001, Valid.Assigns
using System;
using System.Collections.Generic;
using LifetimeGuard.Runtime.Annotations;

[MustStore]
public sealed class Plugin
{
    public Plugin(string name) => Name = name;
    public string Name { get; }
}

public sealed class Host
{
    private Plugin[] _plugins = [];

    public Host(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var plugin = new Plugin(name);
            Keep(plugin);
        }
    }

    public int Count => _plugins.Length;

    private void Keep(Plugin plugin) => _plugins = [.. _plugins, plugin];
}

namespace LifetimeGuard.Runtime.Annotations
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.ReturnValue)]
    internal sealed class MustStoreAttribute : Attribute { }
}
