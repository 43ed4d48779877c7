// asks: a periodic System.Threading.Timer kept only in a local of a constructor
// modelled on: TortugaResearch/Tortuga.Anchor#20
using System;
using System.Collections.Concurrent;
using System.Threading;

public sealed class SessionSweeper
{
    private readonly ConcurrentDictionary<string, DateTime> _sessions = new();
    private readonly TimeSpan _idle;

    public SessionSweeper(TimeSpan idle)
    {
        _idle = idle;
        var sweep = new Timer(Sweep, null, idle, idle); // expect: LG2001
        Console.WriteLine("sweeping every " + idle);
    }

    public void Touch(string id) => _sessions[id] = DateTime.UtcNow;

    private void Sweep(object state)
    {
        var limit = DateTime.UtcNow - _idle;
        foreach (var (id, seen) in _sessions)
        {
            if (seen < limit)
                _sessions.TryRemove(id, out _);
        }
    }
}
