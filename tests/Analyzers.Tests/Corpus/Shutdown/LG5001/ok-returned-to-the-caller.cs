// asks: Close has no await and returns the task of the shutdown
// modelled on: own: the caller awaits
using System;
using System.Threading.Tasks;

public sealed class CallSession
{
    private readonly Func<Task> _hangUp;
    private bool _closed;

    public CallSession(Func<Task> hangUp) => _hangUp = hangUp;

    public Task Close()
    {
        if (_closed)
            return Task.CompletedTask;

        _closed = true;
        return _hangUp();
    }
}
