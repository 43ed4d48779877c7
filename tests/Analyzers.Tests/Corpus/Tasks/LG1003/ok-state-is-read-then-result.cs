// asks: the state is polled, and after that GetResult observes the outcome
// modelled on: ykoksen/unused-task-warning#17
using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Indexer
{
    private readonly Func<string, Task<int>> _index;
    private readonly ILogger _log;

    public Indexer(Func<string, Task<int>> index, ILogger log) => (_index, _log) = (index, log);

    public int Add(string path, Action idle)
    {
        var indexing = _index(path);
        while (!indexing.IsCompleted)
            idle();

        var words = indexing.GetAwaiter().GetResult();
        _log.LogDebug("{Path} has {Words} words", path, words);
        return words;
    }
}
