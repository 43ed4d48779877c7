// asks: the field is read by Interlocked.Exchange through ref, and what comes out is awaited
// modelled on: StackExchange/StackExchange.Redis@a49bd657
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Flusher
{
    private readonly Func<Task> _flush;
    private Task _last = Task.CompletedTask;

    public Flusher(Func<Task> flush) => _flush = flush;

    public async Task FlushAsync()
    {
        var previous = Interlocked.Exchange(ref _last, Task.CompletedTask);
        await previous;
        _last = _flush();
    }

    public async Task CloseAsync()
    {
        await Interlocked.Exchange(ref _last, Task.CompletedTask);
    }
}
