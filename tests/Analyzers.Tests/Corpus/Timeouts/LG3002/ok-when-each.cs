// asks: Task.WhenEach gives every one of them
// modelled on: documentation of .NET, page "Task.WhenEach Method"
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public static class Arrivals
{
    public static async Task PrintAsync(IEnumerable<Func<Task<string>>> sources)
    {
        var all = sources.Select(source => source()).ToList();
        await foreach (var arrived in Task.WhenEach(all))
            Console.WriteLine(await arrived);
    }
}
