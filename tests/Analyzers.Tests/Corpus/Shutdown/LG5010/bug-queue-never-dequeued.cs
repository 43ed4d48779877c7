// asks: a queue that is filled and counted and never emptied
// modelled on: djluck/prometheus-net.DotNetRuntime#6
using System;
using System.Collections.Concurrent;

public sealed class GcEvents
{
    private static readonly ConcurrentQueue<(long Id, DateTime At)> Seen = new(); // expect: LG5010

    public void OnEvent(long id) => Seen.Enqueue((id, DateTime.UtcNow)); // expect-or: LG5010

    public string Describe() => Seen.TryPeek(out var first) ? $"{Seen.Count} events since {first.At:t}" : "no events";
}
