// asks: the token goes to Task.Run, which asks it once, and not into the loop
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
            for (;;) // expect: LG3005
            {
                if (_jobs.TryTake(out var job, 1000))
                    _handle(job);
            }
        },
        token);
}
