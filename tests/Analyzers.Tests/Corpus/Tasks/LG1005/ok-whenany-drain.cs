// asks: a set of tasks shrinks by WhenAny and each winner is awaited
// modelled on: documentation of C#, page "Process asynchronous tasks as they complete"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public static class Sizes
{
    public static async Task<int> SumAsync(IEnumerable<string> urls, Func<string, Task<int>> size)
    {
        var open = new HashSet<Task<int>>();
        foreach (var url in urls)
            open.Add(size(url));

        var total = 0;
        while (open.Count > 0)
        {
            var done = await Task.WhenAny(open);
            open.Remove(done);
            total += await done;
        }

        return total;
    }
}
