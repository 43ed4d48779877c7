// asks: the timer is assigned to a discard inside a loop, one timer an element
// modelled on: documentation of .NET, page "Timer Class (System.Threading)", remark on keeping a reference
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

public sealed record Route(string Name, TimeSpan Every);

public sealed class RouteMetrics
{
    private readonly ConcurrentDictionary<string, long> _hits = new();
    private readonly Action<string, long> _publish;

    public RouteMetrics(Action<string, long> publish) => _publish = publish;

    public void Hit(string route) => _hits.AddOrUpdate(route, 1, (_, n) => n + 1);

    public void Begin(IEnumerable<Route> routes)
    {
        foreach (var route in routes)
        {
            _ = new Timer(state => Publish((string)state), route.Name, route.Every, route.Every); // expect: LG2001
        }
    }

    private void Publish(string route)
    {
        if (_hits.TryRemove(route, out var hits))
            _publish(route, hits);
    }
}
