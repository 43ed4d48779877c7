// asks: a ValueTask of MoveNextAsync is kept in a local while the element is used, and awaited at the loop's head
// modelled on: documentation of C#, page "Generate and consume async streams"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public static class Overlap
{
    public static async Task<int> SumAsync(IAsyncEnumerable<int> source, Func<int, int> work)
    {
        var sum = 0;
        await using var items = source.GetAsyncEnumerator();
        while (true)
        {
            var moving = items.MoveNextAsync();
            if (!await moving)
                return sum;

            sum += work(items.Current);
        }
    }
}
