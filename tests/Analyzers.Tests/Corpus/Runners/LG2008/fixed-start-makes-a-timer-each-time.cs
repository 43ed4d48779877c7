// asks: Start ends the previous timer first, through a null-conditional call
// modelled on: documentation of ASP.NET Core, page "Background tasks with hosted services" (timed task)
using System;
using System.Threading;

public sealed class Poller : IDisposable
{
    private readonly Action _poll;
    private Timer _timer;

    public Poller(Action poll) => _poll = poll;

    public void Start(TimeSpan every)
    {
        _timer?.Dispose();
        _timer = new Timer(_ => _poll(), null, TimeSpan.Zero, every);
    }

    public void Dispose() => _timer?.Dispose();
}
