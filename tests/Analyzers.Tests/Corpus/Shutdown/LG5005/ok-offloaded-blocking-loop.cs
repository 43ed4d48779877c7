// asks: the blocking loop is started on its own thread and its task returned; the token ends it
// modelled on: dotnet/runtime#36063
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Indexer : BackgroundService
{
    private readonly BlockingCollection<string> _paths;
    private readonly Action<string> _index;

    public Indexer(BlockingCollection<string> paths, Action<string> index) => (_paths, _index) = (paths, index);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Run(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken token)
    {
        foreach (var path in _paths.GetConsumingEnumerable(token))
            _index(path);
    }
}
