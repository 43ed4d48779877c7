// asks: a nested node keeps a source; the enclosing type disposes the nodes' sources
// modelled on: own: the owner's owner ends it
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Scheduler : IDisposable
{
    private readonly List<Job> _jobs = new();

    public CancellationToken Add(TimeSpan limit)
    {
        var job = new Job(limit);
        _jobs.Add(job);
        return job.Limit.Token;
    }

    public void Dispose()
    {
        foreach (var job in _jobs)
            job.Limit.Dispose();
    }

    private sealed class Job
    {
        internal readonly CancellationTokenSource Limit;

        public Job(TimeSpan limit) => Limit = new CancellationTokenSource(limit);
    }
}
