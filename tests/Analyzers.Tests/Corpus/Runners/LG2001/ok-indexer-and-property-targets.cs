// asks: one timer goes into an indexer of a dictionary field, one into a property of this
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.AssigningIndexerInCtor
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Clocks : IDisposable
{
    private readonly Dictionary<string, Timer> _byName = new();

    public Clocks(Action fast, Action slow)
    {
        var quick = new Timer(_ => fast(), null, 100, 100);
        _byName["fast"] = quick;
        Slow = new Timer(_ => slow(), null, 5000, 5000);
    }

    private Timer Slow { get; }

    public void Dispose()
    {
        foreach (var timer in _byName.Values)
            timer.Dispose();
        Slow.Dispose();
    }
}
