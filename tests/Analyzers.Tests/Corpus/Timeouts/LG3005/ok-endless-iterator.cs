// asks: an endless iterator is driven by its consumer
// modelled on: own: an endless sequence is not an endless loop
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public static class Backoff
{
    public static IEnumerable<TimeSpan> Delays()
    {
        var delay = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            yield return delay;
            delay = delay * 2 > TimeSpan.FromSeconds(30) ? TimeSpan.FromSeconds(30) : delay * 2;
        }
    }

    public static async Task RunAsync(Func<Task<bool>> work, int attempts)
    {
        foreach (var delay in Delays().Take(attempts))
        {
            if (await work())
                return;
            await Task.Delay(delay);
        }
    }
}
