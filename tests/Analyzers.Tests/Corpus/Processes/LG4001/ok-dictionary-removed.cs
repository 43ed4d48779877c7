// asks: kept under a key and disposed by the method that removes it
// modelled on: own: children by name
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class Tools
{
    private readonly Dictionary<string, Process> _running = new();

    public void Start(string name) => _running[name] = _running.TryGetValue(name, out var old) ? old : Process.Start(name);

    public void Stop(string name)
    {
        if (!_running.Remove(name, out var process))
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
