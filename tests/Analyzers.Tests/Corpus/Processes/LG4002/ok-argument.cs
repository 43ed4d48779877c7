// asks: an argument of a method that keeps it
// modelled on: own: a registry of children
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class Children : IDisposable
{
    private readonly List<Process> _all = new();

    public void Keep(Process process) => _all.Add(process);

    public void Start(string program) => Keep(Process.Start(program));

    public void Dispose()
    {
        foreach (var process in _all)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }
}
