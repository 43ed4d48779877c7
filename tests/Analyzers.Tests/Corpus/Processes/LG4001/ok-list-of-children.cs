// asks: added to a list whose elements are ended and disposed
// modelled on: aelassas/servy@57e91169a
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class Cluster : IDisposable
{
    private readonly List<Process> _nodes = new();

    public void Start(int count)
    {
        for (var i = 0; i < count; i++)
            _nodes.Add(Process.Start("node", $"server.js {3000 + i}"));
    }

    public void Dispose()
    {
        foreach (var node in _nodes)
        {
            node.Kill(entireProcessTree: true);
            node.Dispose();
        }

        _nodes.Clear();
    }
}
