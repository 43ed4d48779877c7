// asks: one helper isolates the failure of one plugin, with a log line
// modelled on: hadashiA/VContainer#647
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

public sealed class PluginHost : IDisposable
{
    private readonly List<IDisposable> _plugins = new();
    private readonly ILogger<PluginHost> _logger;

    public PluginHost(ILogger<PluginHost> logger) => _logger = logger;

    public void Load(Func<IDisposable> plugin) => _plugins.Add(plugin());

    public void Dispose()
    {
        foreach (var plugin in _plugins)
            Unload(plugin);

        _plugins.Clear();
    }

    private void Unload(IDisposable plugin)
    {
        try
        {
            plugin.Dispose();
        }
        catch (Exception e)
        {
            _logger.LogError(e, "A plugin failed to unload");
        }
    }
}
