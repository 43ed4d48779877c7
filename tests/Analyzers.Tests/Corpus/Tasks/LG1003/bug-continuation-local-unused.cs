// asks: the local holds the end of a ContinueWith chain; the chain rethrows, and nobody sees it
// modelled on: metalama/Metalama#1765
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class ModelCache
{
    private readonly Func<string, Task<byte[]>> _fetch;
    private readonly ConcurrentDictionary<string, int> _sizes = new();

    public ModelCache(Func<string, Task<byte[]>> fetch) => _fetch = fetch;

    public void Warm(string model)
    {
        if (_sizes.ContainsKey(model))
            return;

        var warming = _fetch(model) // expect: LG1003
            .ContinueWith(bytes => bytes.Result.Length, TaskScheduler.Default)
            .ContinueWith(length => _sizes[model] = length.Result, TaskScheduler.Default);
    }

    public int SizeOf(string model) => _sizes.GetValueOrDefault(model);
}
