// asks: the task's properties are read (IsCompleted, Id), which observes nothing
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

    public void Added(string path)
    {
        var indexing = _index(path); // expect: LG1003
        if (indexing.IsCompleted)
            _log.LogDebug("{Path} was indexed at once", path);
        else
            _log.LogDebug("{Path} is being indexed by task {Id}", path, indexing.Id);
    }
}
