// asks: Close wraps the async shutdown in Task.Run and returns
// modelled on: melihercan/WebRTCme#17
using System;
using System.Threading.Tasks;

public sealed class CallSession
{
    private readonly Func<Task> _hangUp;

    public CallSession(Func<Task> hangUp) => _hangUp = hangUp;

    public bool Closed { get; private set; }

    public void Close()
    {
        Closed = true;
        _ = Task.Run(async () => await _hangUp()); // expect: LG5001
    }
}
