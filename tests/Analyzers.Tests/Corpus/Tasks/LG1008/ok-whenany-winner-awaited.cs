// asks: WhenAny gives a Task<Task> too; its winner is awaited
// modelled on: documentation of .NET, page "Consume the Task-based Asynchronous Pattern", interleaving
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public static class Earliest
{
    public static async Task<List<int>> InOrderAsync(IEnumerable<Task<int>> tasks)
    {
        var open = tasks.ToList();
        var results = new List<int>();
        while (open.Count > 0)
        {
            var winner = await Task.WhenAny(open);
            open.Remove(winner);
            results.Add(await winner);
        }

        return results;
    }
}
