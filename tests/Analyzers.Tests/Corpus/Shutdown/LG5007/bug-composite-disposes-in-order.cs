// asks: the owner of a list of unknown disposables, and a token source after the list
// modelled on: hadashiA/VContainer#647
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class PluginHost : IDisposable
{
    private readonly List<IDisposable> _plugins = new();
    private readonly CancellationTokenSource _unloading = new();

    public CancellationToken Unloading => _unloading.Token;

    public void Load(Func<CancellationToken, IDisposable> plugin) => _plugins.Add(plugin(_unloading.Token));

    public void Dispose()
    {
        _unloading.Cancel();
        foreach (var plugin in _plugins) // expect-or: LG5007
            plugin.Dispose(); // expect: LG5007

        _plugins.Clear();
        _unloading.Dispose();
    }
}
