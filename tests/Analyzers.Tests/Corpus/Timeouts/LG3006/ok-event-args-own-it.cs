// asks: stored in a property of an object that is passed on and disposed by the receiver
// modelled on: own: objects that carry their source
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Job : IDisposable
{
    public CancellationTokenSource Limit { get; init; }

    public Func<CancellationToken, Task> Work { get; init; }

    public void Dispose() => Limit.Dispose();
}

public sealed class JobRunner
{
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken token)
    {
        using var job = new Job { Limit = CancellationTokenSource.CreateLinkedTokenSource(token), Work = work };
        job.Limit.CancelAfter(TimeSpan.FromSeconds(45));
        await job.Work(job.Limit.Token);
    }
}
