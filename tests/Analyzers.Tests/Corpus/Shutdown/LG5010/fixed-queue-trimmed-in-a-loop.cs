// asks: a loop with an empty body takes out what is beyond the limit
// modelled on: djluck/prometheus-net.DotNetRuntime#6
using System;
using System.Collections.Concurrent;

public sealed class GcEvents
{
    private static readonly ConcurrentQueue<(long Id, DateTime At)> Seen = new();

    public void OnEvent(long id)
    {
        Seen.Enqueue((id, DateTime.UtcNow));
        while (Seen.Count > 1000 && Seen.TryDequeue(out _))
        {
        }
    }

    public string Describe() => Seen.TryPeek(out var first) ? $"{Seen.Count} events since {first.At:t}" : "no events";
}
