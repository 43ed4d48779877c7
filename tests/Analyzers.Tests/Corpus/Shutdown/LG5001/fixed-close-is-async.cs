// asks: Close became CloseAsync and awaits
// modelled on: melihercan/WebRTCme#17
using System;
using System.Threading.Tasks;

public sealed class CallSession
{
    private readonly Func<Task> _hangUp;

    public CallSession(Func<Task> hangUp) => _hangUp = hangUp;

    public bool Closed { get; private set; }

    public async Task CloseAsync()
    {
        Closed = true;
        await Task.Run(async () => await _hangUp());
    }
}
