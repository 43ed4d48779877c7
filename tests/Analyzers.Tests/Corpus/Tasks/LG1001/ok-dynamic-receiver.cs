// asks: the call is bound at run time; whether it gives a task cannot be known
// modelled on: own: the limit of static knowledge must be silence
using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;

public sealed class ScriptHost
{
    private readonly Dictionary<string, object> _modules = new();

    public void Load(string name, object module) => _modules[name] = module;

    public void Reset(string name)
    {
        if (!_modules.TryGetValue(name, out var module))
            return;

        dynamic script = module;
        script.ResetAsync();
        script.Counter = 0;
        Console.WriteLine($"{name} was reset");
    }

    public IEnumerable<string> Names => _modules.Keys.OrderBy(k => k);
}
