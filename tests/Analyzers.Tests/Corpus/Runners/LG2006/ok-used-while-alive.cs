// asks: the local delegate is kept alive until the last use of the weak source in the same method
// modelled on: documentation of .NET, page "GC.KeepAlive Method"
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class Progress
{
    private WeakReference<Action<int>> _report;

    public void Use(Action<int> report) => _report = new WeakReference<Action<int>>(report);

    public void Step(int percent)
    {
        if (_report != null && _report.TryGetTarget(out var report))
            report(percent);
    }
}

public static class Unpacker
{
    public static int Unpack(Progress progress, IReadOnlyList<Action> parts)
    {
        var highest = 0;
        Action<int> report = percent => highest = Math.Max(highest, percent);
        progress.Use(report);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i]();
            progress.Step(100 * (i + 1) / parts.Count);
        }

        GC.KeepAlive(report);
        return highest;
    }
}
