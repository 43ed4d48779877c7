// asks: what is removed is disposed
// modelled on: own: the repaired twin of the dictionary of timers
using System;
using System.Collections.Generic;

public sealed class Sessions : IDisposable
{
    private readonly Dictionary<string, System.Timers.Timer> _idle = new();

    public void Open(string id, Action<string> expired)
    {
        var timer = new System.Timers.Timer(TimeSpan.FromMinutes(20));
        timer.Elapsed += (_, _) => expired(id);
        _idle.Add(id, timer);
        timer.Start();
    }

    public bool Close(string id)
    {
        if (!_idle.Remove(id, out var timer))
            return false;

        timer.Dispose();
        return true;
    }

    public void Dispose()
    {
        foreach (var timer in _idle.Values)
            timer.Dispose();
    }
}
