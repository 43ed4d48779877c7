// asks: ExecuteAsync never yields; since .NET 10 the base class runs all of it on the pool, so start-up is not blocked
// modelled on: dotnet/runtime#131249
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class PrintSpooler : BackgroundService
{
    private readonly BlockingCollection<string> _jobs;
    private readonly Action<string> _print;

    public PrintSpooler(BlockingCollection<string> jobs, Action<string> print) => (_jobs, _print) = (jobs, print);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var job in _jobs.GetConsumingEnumerable(stoppingToken))
            _print(job);

        return Task.CompletedTask;
    }
}
