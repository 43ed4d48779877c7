// asks: the loop's timers are kept in an array made by a LINQ projection and ended together
// modelled on: documentation of .NET, page "Timer Class (System.Threading)", remark on keeping a reference
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

public sealed record Route(string Name, TimeSpan Every);

public sealed class RouteMetrics : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _hits = new();
    private readonly Action<string, long> _publish;
    private readonly Timer[] _timers;

    public RouteMetrics(Action<string, long> publish, IEnumerable<Route> routes)
    {
        _publish = publish;
        _timers = routes
            .Select(route => new Timer(state => Publish((string)state), route.Name, route.Every, route.Every))
            .ToArray();
    }

    public void Hit(string route) => _hits.AddOrUpdate(route, 1, (_, n) => n + 1);

    public void Dispose()
    {
        foreach (var timer in _timers)
            timer.Dispose();
    }

    private void Publish(string route)
    {
        if (_hits.TryRemove(route, out var hits))
            _publish(route, hits);
    }
}
