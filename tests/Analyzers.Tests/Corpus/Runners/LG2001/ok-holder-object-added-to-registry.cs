// asks: the holder of the timer is stored in a dictionary that is ended later
// modelled on: own: the silent twin of the holder that dies
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class WatchItem
{
    public string Name { get; set; }
    public Timer Timer { get; set; }
}

public sealed class Watchlist : IDisposable
{
    private readonly Dictionary<string, WatchItem> _items = new();

    public bool Follow(string name, Func<string, double> price, Action<string, double> report)
    {
        if (price(name) <= 0 || _items.ContainsKey(name))
            return false;

        var item = new WatchItem { Name = name };
        item.Timer = new Timer(state => report((string)state, price((string)state)), name, 0, 5000);
        _items.Add(name, item);
        return true;
    }

    public void Dispose()
    {
        foreach (var item in _items.Values)
            item.Timer.Dispose();
        _items.Clear();
    }
}
