// asks: a list of linked sources, each disposed in the finally clause
// modelled on: own: one source for each of several workers
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public static class FanOut
{
    public static async Task RunAsync(IReadOnlyList<Func<CancellationToken, Task>> works, TimeSpan step, CancellationToken token)
    {
        var sources = new List<CancellationTokenSource>();
        try
        {
            var tasks = new List<Task>();
            for (var i = 0; i < works.Count; i++)
            {
                var source = CancellationTokenSource.CreateLinkedTokenSource(token);
                sources.Add(source);
                source.CancelAfter(step * (i + 1));
                tasks.Add(works[i](source.Token));
            }

            await Task.WhenAll(tasks);
        }
        finally
        {
            foreach (var source in sources)
                source.Dispose();
        }
    }
}
