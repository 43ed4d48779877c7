using System.Collections.Concurrent;

namespace StableStudio.Jobs;

/// <summary>Jobs wait here until the user runs them; one processor works them off in order.</summary>
internal sealed class JobQueue(JobRunner runner)
{
    private readonly Queue<Job> _waiting = new();
    private readonly ConcurrentQueue<Job> _released = new();
    private readonly SemaphoreSlim _available = new(0);
    private bool _processing;
    private int _count;

    public Job Add(string prompt)
    {
        var job = new Job(++_count, prompt);
        _waiting.Enqueue(job);
        return job;
    }

    /// <summary>Hands the next waiting job to the processor.</summary>
    /// <exception cref="InvalidOperationException">No job waits.</exception>
    public Job RunNext(Quality quality)
    {
        if (!_waiting.TryDequeue(out var job))
            throw new InvalidOperationException("The queue is empty.");

        job.Quality = quality;
        StartProcessor();
        _released.Enqueue(job);
        _available.Release();
        return job;
    }

    private void StartProcessor()
    {
        if (_processing)
            return;

        _processing = true;
        new Thread(ProcessJobs) { Name = "queue processor" }.Start();
    }

    private void ProcessJobs()
    {
        while (true)
        {
            _available.Wait();
            if (_released.TryDequeue(out var job))
                runner.RunAsync(job).GetAwaiter().GetResult();
        }
    }
}
