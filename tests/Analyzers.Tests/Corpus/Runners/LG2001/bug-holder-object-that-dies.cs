// asks: the timer is put into a property of an object that itself never leaves the method
// modelled on: own: storing is no hand-over when the holder is as short-lived as a local
using System;
using System.Threading;

public sealed class WatchItem
{
    public string Name { get; set; }
    public Timer Timer { get; set; }
}

public static class Watchlist
{
    public static bool Follow(string name, Func<string, double> price, Action<string, double> report)
    {
        if (price(name) <= 0)
            return false;

        var item = new WatchItem { Name = name };
        item.Timer = new Timer(state => report((string)state, price((string)state)), name, 0, 5000); // expect: LG2001
        return item.Name.Length > 0;
    }
}
