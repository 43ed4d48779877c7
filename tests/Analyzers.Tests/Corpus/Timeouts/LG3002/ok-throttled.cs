// asks: at most so many at a time, the rest awaited at the end
// modelled on: own: a throttle over WhenAny
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public static class Throttle
{
    public static async Task RunAsync(IEnumerable<Func<Task>> works, int limit)
    {
        var running = new HashSet<Task>();
        foreach (var work in works)
        {
            if (running.Count >= limit)
            {
                var ended = await Task.WhenAny(running);
                running.Remove(ended);
                await ended;
            }

            running.Add(work());
        }

        await Task.WhenAll(running);
    }
}
