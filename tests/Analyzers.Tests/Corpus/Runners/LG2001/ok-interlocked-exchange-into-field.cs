// asks: the new timer is stored by Interlocked.Exchange and the old one is ended
// modelled on: StackExchange/StackExchange.Redis@a49bd657
using System;
using System.Threading;

public sealed class Reconnector : IDisposable
{
    private readonly Action _connect;
    private Timer _timer;

    public Reconnector(Action connect) => _connect = connect;

    public void Schedule(TimeSpan delay)
    {
        var next = new Timer(static s => ((Reconnector)s)._connect(), this, delay, Timeout.InfiniteTimeSpan);
        var previous = Interlocked.Exchange(ref _timer, next);
        previous?.Dispose();
    }

    public void Dispose() => Interlocked.Exchange(ref _timer, null)?.Dispose();
}
