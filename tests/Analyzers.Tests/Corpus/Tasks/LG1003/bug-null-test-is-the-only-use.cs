// asks: the only uses are null tests and a pattern, on a task that an interface method returns
// modelled on: ykoksen/unused-task-warning#17
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public interface IPlugin { string Name { get; } Task StopAsync(); }

public sealed class PluginTable
{
    private readonly Dictionary<string, IPlugin> _plugins = new();

    public void Add(IPlugin plugin) => _plugins[plugin.Name] = plugin;

    public bool Unload(string name)
    {
        if (!_plugins.Remove(name, out var plugin))
            return false;

        var ended = plugin.StopAsync(); // expect: LG1003
        if (ended is null)
            throw new InvalidOperationException(name + " returned no task");
        return true;
    }
}
