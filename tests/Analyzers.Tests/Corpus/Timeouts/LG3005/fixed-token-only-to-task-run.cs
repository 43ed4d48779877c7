// asks: the same loop with the token in TryTake
// modelled on: documentation of .NET, page "Task Cancellation"
using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

public sealed class QueueWorker
{
    private readonly BlockingCollection<string> _jobs = new();
    private readonly Action<string> _handle;

    public QueueWorker(Action<string> handle) => _handle = handle;

    public void Add(string job) => _jobs.Add(job);

    public Task RunAsync(CancellationToken token) => Task.Run(
        () =>
        {
            for (;;)
            {
                if (_jobs.TryTake(out var job, 1000, token))
                    _handle(job);
            }
        },
        token);
}
