// asks: nothing is removed: the whole collection is exchanged for a new one when it is flushed
// modelled on: own: a batch buffer
using System;
using System.Collections.Concurrent;
using System.Threading;

public static class Telemetry
{
    private static ConcurrentBag<string> s_batch = new();

    public static void Track(string name) => s_batch.Add(name);

    public static void Flush(Action<string[]> send)
    {
        var batch = Interlocked.Exchange(ref s_batch, new ConcurrentBag<string>());
        send(batch.ToArray());
    }
}
