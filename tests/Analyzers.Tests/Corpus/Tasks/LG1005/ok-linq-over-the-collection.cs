// asks: the elements are awaited inside an async lambda of a later projection
// modelled on: dotnet/runtime#84626
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public static class Translate
{
    public static async Task<string[]> AllAsync(IReadOnlyList<string> words, Func<string, Task<string>> translate)
    {
        List<Task<string>> translating = new(words.Count);
        foreach (var word in words)
            translating.Add(translate(word));

        return await Task.WhenAll(translating.Select(async t => (await t).ToUpperInvariant()));
    }
}
