// asks: the field's task is overwritten by one that awaits the task it replaces
// modelled on: krlito/StompNet#4
using System;
using System.Threading.Tasks;

public sealed class Serial
{
    private readonly object _gate = new();
    private Task _tail = Task.CompletedTask;

    public Task Enqueue(Func<Task> work)
    {
        lock (_gate)
        {
            _tail = AfterAsync(_tail, work);
            return _tail;
        }
    }

    private static async Task AfterAsync(Task previous, Func<Task> work)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await work().ConfigureAwait(false);
    }
}
