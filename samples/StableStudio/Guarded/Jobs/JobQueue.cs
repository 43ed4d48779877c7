using System.Collections.Concurrent;
using LifetimeGuard.Runtime.Threads;

namespace StableStudio.Jobs;

/// <summary>
/// Jobs wait here until the user runs them; one processor works them off in order, on a thread that belongs to <paramref name="threads"/>.
/// </summary>
internal sealed class JobQueue(JobRunner runner, ThreadRegistry threads)
{
    private readonly Queue<Job> _waiting = new();
    private readonly BlockingCollection<Job> _released = [];
    private RegisteredThread? _processor;
    private int _count;

    public Job Add(string prompt)
    {
        var job = new Job(++_count, prompt);
        _waiting.Enqueue(job);
        return job;
    }

    /// <summary>Hands the next waiting job to the processor.</summary>
    /// <exception cref="InvalidOperationException">No job waits, or the studio is closing.</exception>
    public Job RunNext(Quality quality)
    {
        if (!_waiting.TryDequeue(out var job))
            throw new InvalidOperationException("The queue is empty.");

        job.Quality = quality;
        _processor ??= threads.Start("queue processor", ProcessJobs);
        _released.Add(job);
        return job;
    }

    /// <summary>Takes no more jobs. The processor ends when it has done those it was given.</summary>
    public ValueTask StopIntake()
    {
        _released.CompleteAdding();
        return ValueTask.CompletedTask;
    }

    /// <summary>Waits for the processor's end; jobs that are not done at the deadline are cancelled.</summary>
    public async ValueTask DrainAsync(CancellationToken deadline)
    {
        if (_processor is null)
            return;

        await using var cancelTheRest = deadline.Register(_processor.RequestStop);
        await _processor.Ended;
    }

    private void ProcessJobs(CancellationToken stopping)
    {
        // Not cancelled: a job that was handed over is always told how it ended.
        foreach (var job in _released.GetConsumingEnumerable(CancellationToken.None))
            runner.RunAsync(job, stopping).GetAwaiter().GetResult();
    }
}
