// asks: one self-rooted timer per session in a dictionary; ending a session removes its timer and does not dispose it
// modelled on: own: the owner is a collection entry
using System;
using System.Collections.Generic;

public sealed class Sessions : IDisposable
{
    private readonly Dictionary<string, System.Timers.Timer> _idle = new(); // expect-or: LG3007

    public void Open(string id, Action<string> expired)
    {
        var timer = new System.Timers.Timer(TimeSpan.FromMinutes(20)); // expect-or: LG3007
        timer.Elapsed += (_, _) => expired(id);
        _idle.Add(id, timer);
        timer.Start();
    }

    public bool Close(string id) => _idle.Remove(id); // expect: LG3007

    public void Dispose()
    {
        foreach (var timer in _idle.Values)
            timer.Dispose();
    }
}
