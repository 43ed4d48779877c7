// asks: every step goes through a helper that runs a delegate and keeps its failure
// modelled on: own: the helper form of collected failures
using System;
using System.Collections.Generic;

public sealed class Workspace : IDisposable
{
    private readonly IDisposable _index;
    private readonly IDisposable _watcher;
    private readonly IDisposable _store;

    public Workspace(Func<string, IDisposable> open)
    {
        _store = open("store");
        _index = open("index");
        _watcher = open("watcher");
    }

    public void Dispose()
    {
        List<Exception> failures = null;
        Attempt(_watcher.Dispose, ref failures);
        Attempt(_index.Dispose, ref failures);
        Attempt(_store.Dispose, ref failures);
        if (failures != null)
            throw new AggregateException(failures);
    }

    private static void Attempt(Action step, ref List<Exception> failures)
    {
        try { step(); }
        catch (Exception e) { (failures ??= new()).Add(e); }
    }
}
