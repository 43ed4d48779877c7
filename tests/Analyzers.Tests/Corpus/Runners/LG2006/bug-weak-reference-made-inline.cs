// asks: the WeakReference is made by the subscriber itself, around a lambda that nothing else holds
// modelled on: danielmoore/WpfIgniter#7
using System;
using System.Collections.Generic;

public sealed class Bus
{
    private readonly Dictionary<string, WeakReference<Action<string>>> _routes = new();

    public void Route(string topic, Action<string, string> deliver, string prefix)
    {
        _routes[topic] = new WeakReference<Action<string>>(text => deliver(topic, prefix + text)); // expect: LG2006
    }

    public bool Send(string topic, string text)
    {
        if (!_routes.TryGetValue(topic, out var weak) || !weak.TryGetTarget(out var route))
            return false;

        route(text);
        return true;
    }
}
