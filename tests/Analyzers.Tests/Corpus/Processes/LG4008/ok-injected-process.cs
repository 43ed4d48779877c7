// asks: the process comes from outside
// modelled on: own: what is handed in is not owned
using System;
using System.Diagnostics;
using System.IO;

public sealed class MemoryGraph : IDisposable
{
    private readonly Process _target;
    private readonly StreamWriter _csv;

    public MemoryGraph(Process target, string csv)
    {
        _target = target;
        _csv = new StreamWriter(csv);
    }

    public void Sample()
    {
        _target.Refresh();
        _csv.WriteLine(_target.WorkingSet64);
    }

    public void Dispose() => _csv.Dispose();
}
