// asks: Dispose gives the task to a shutdown list that the program awaits before it ends
// modelled on: own: somebody awaits it
using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

public sealed class PendingCleanup
{
    private readonly ConcurrentQueue<Task> _tasks = new();

    public void Add(Task task) => _tasks.Enqueue(task);

    public async Task DrainAsync()
    {
        while (_tasks.TryDequeue(out var task))
            await task;
    }
}

public sealed class Attachment : IDisposable
{
    private readonly PendingCleanup _cleanup;
    private readonly Func<Task> _delete;

    public Attachment(PendingCleanup cleanup, Func<Task> delete) => (_cleanup, _delete) = (cleanup, delete);

    public void Dispose() => _cleanup.Add(_delete());
}
