// asks: elements of a local array, made by index in a loop, that only a state test visits
// modelled on: ykoksen/unused-task-warning#17
using System;
using System.Threading.Tasks;

public sealed class Shards
{
    private readonly Func<int, Task<long>>[] _counts;

    public Shards(Func<int, Task<long>>[] counts) => _counts = counts;

    public int Warm(int generation)
    {
        var counting = new Task<long>[_counts.Length];
        for (var i = 0; i < _counts.Length; i++)
            counting[i] = _counts[i](generation); // expect: LG1005

        var ready = 0;
        foreach (var count in counting)
        {
            if (count.IsCompletedSuccessfully)
                ready++;
        }

        return ready;
    }
}
