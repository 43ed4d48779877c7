// asks: the local is stored by Interlocked.CompareExchange and the winner is returned
// modelled on: own: lock-free publication of a started task
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Once<T>
{
    private readonly Func<T> _create;
    private Task<T> _task;

    public Once(Func<T> create) => _create = create;

    public Task<T> GetAsync()
    {
        var known = Volatile.Read(ref _task);
        if (known != null)
            return known;

        var created = new Task<T>(_create);
        known = Interlocked.CompareExchange(ref _task, created, null);
        if (known != null)
            return known;

        created.Start(TaskScheduler.Default);
        return created;
    }
}
