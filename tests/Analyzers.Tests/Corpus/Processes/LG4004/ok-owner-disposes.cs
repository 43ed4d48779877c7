// asks: the child is a field; the owner's Dispose kills it
// modelled on: NuGet/NuGet.Client@fac35579c
using System;
using System.Diagnostics;

public sealed class Plugin : IDisposable
{
    private readonly Process _plugin;

    public Plugin(string path) => _plugin = Process.Start(path);

    public bool WaitForClose(int milliseconds) => _plugin.WaitForExit(milliseconds);

    public void Dispose()
    {
        if (!_plugin.HasExited)
            _plugin.Kill(entireProcessTree: true);
        _plugin.Dispose();
    }
}
