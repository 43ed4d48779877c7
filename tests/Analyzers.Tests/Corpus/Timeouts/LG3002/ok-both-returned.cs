// asks: the tasks are handed to the caller with the winner
// modelled on: own: a race whose loser has an owner
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public static class Race
{
    public static async Task<(Task<T> Winner, IReadOnlyList<Task<T>> All)> FirstAsync<T>(params Func<Task<T>>[] starts)
    {
        var all = starts.Select(start => start()).ToArray();
        return (await Task.WhenAny(all), all);
    }
}
