// asks: a one-shot timer that its callback disposes
// modelled on: Azure/amqpnetlite#304
using System;
using System.Threading;

public sealed class OneShot
{
    private readonly Timer _timer;
    private readonly Action _action;

    public OneShot(TimeSpan delay, Action action)
    {
        _action = action;
        _timer = new Timer(static state => ((OneShot)state).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    public void Cancel() => _timer.Dispose();

    private void Fire()
    {
        _timer.Dispose();
        _action();
    }
}
