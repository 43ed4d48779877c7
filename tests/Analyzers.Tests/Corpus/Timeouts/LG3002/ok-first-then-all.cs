// asks: the first one decides what is shown, all are awaited afterwards
// modelled on: own: first and all
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public static class Suggest
{
    public static async Task ShowAsync(IReadOnlyList<Func<Task<string>>> sources, Action<string> show)
    {
        var asking = sources.Select(source => source()).ToArray();
        var first = await Task.WhenAny(asking);
        if (first.IsCompletedSuccessfully)
            show(await first);
        foreach (var answer in await Task.WhenAll(asking))
            show(answer);
    }
}
