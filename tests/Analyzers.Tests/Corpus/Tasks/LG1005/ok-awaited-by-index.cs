// asks: the array's elements are awaited one by one through their index
// modelled on: microsoft/vs-threading documentation page VSTHRD110
using System;
using System.Threading.Tasks;

public sealed class Shards
{
    private readonly Func<int, Task<long>>[] _counts;

    public Shards(Func<int, Task<long>>[] counts) => _counts = counts;

    public async Task<long> TotalAsync(int generation)
    {
        var counting = new Task<long>[_counts.Length];
        for (var i = 0; i < _counts.Length; i++)
            counting[i] = _counts[i](generation);

        long total = 0;
        for (var i = 0; i < counting.Length; i++)
            total += await counting[i];
        return total;
    }
}
