// asks: the children are the elements of a list, which Dispose walks backwards
// modelled on: aelassas/servy#4470
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class WorkerPool : IDisposable
{
    private readonly List<Process> _workers = new();

    public WorkerPool(ProcessStartInfo start, int count)
    {
        for (var i = 0; i < count; i++)
            _workers.Add(Process.Start(start));
    }

    public void Dispose()
    {
        for (var i = _workers.Count - 1; i >= 0; i--)
        {
            using var worker = _workers[i];
            worker.Kill(entireProcessTree: true);
            worker.WaitForExit();
        }

        _workers.Clear();
    }
}
