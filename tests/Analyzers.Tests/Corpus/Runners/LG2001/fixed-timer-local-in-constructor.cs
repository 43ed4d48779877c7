// asks: the same timer in a field that Dispose ends
// modelled on: TortugaResearch/Tortuga.Anchor#20
using System;
using System.Collections.Concurrent;
using System.Threading;

public sealed class SessionSweeper : IDisposable
{
    private readonly ConcurrentDictionary<string, DateTime> _sessions = new();
    private readonly TimeSpan _idle;
    private readonly Timer _sweep;

    public SessionSweeper(TimeSpan idle)
    {
        _idle = idle;
        _sweep = new Timer(Sweep, null, idle, idle);
        Console.WriteLine("sweeping every " + idle);
    }

    public void Touch(string id) => _sessions[id] = DateTime.UtcNow;

    public void Dispose() => _sweep.Dispose();

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
