// asks: Stop begins the shutdown and keeps its task, Completion gives it to whoever waits
// modelled on: own: the two-step shutdown of data flow blocks
using System;
using System.Threading;
using System.Threading.Tasks;

public sealed class Pipeline
{
    private readonly Func<Task> _drain;
    private Task _draining = Task.CompletedTask;
    private int _stopped;

    public Pipeline(Func<Task> drain) => _drain = drain;

    public Task Completion => _draining;

    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 0)
            _draining = _drain();
    }
}
