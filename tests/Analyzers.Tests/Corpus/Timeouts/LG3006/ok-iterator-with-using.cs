// asks: a using declaration inside an iterator's loop
// modelled on: own: iterators dispose at the end of each turn
using System;
using System.Collections.Generic;
using System.Threading;

public static class Probe
{
    public static IEnumerable<bool> Ping(IEnumerable<string> hosts, Func<string, CancellationToken, bool> ping)
    {
        foreach (var host in hosts)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(800));
            yield return ping(host, limit.Token);
        }
    }
}
