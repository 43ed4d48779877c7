// asks: a public Start assigns the field without looking at what it holds
// modelled on: documentation of ASP.NET Core, page "Background tasks with hosted services" (timed task), with a Start that anyone may call
using System;
using System.Threading;

public sealed class Poller : IDisposable
{
    private readonly Action _poll;
    private Timer _timer;

    public Poller(Action poll) => _poll = poll;

    public void Start(TimeSpan every)
    {
        _timer = new Timer(_ => _poll(), null, TimeSpan.Zero, every); // expect: LG2008
    }

    public void Dispose() => _timer?.Dispose();
}
