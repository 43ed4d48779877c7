// asks: CountdownEvent.Wait with a TimeSpan before the results are summed up
// modelled on: documentation of .NET, page "CountdownEvent.Wait Method"
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

public static class Sum
{
    public static int Of(IReadOnlyList<Func<int>> parts)
    {
        var results = new int[parts.Count];
        using var left = new CountdownEvent(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var index = i;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                results[index] = parts[index]();
                left.Signal();
            });
        }

        left.Wait(TimeSpan.FromSeconds(10)); // expect: LG3008
        return results.Sum();
    }
}
