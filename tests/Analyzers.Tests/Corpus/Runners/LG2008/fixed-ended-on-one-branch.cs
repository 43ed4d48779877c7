// asks: every path ends the previous one, by Exchange with null and a call on the result
// modelled on: StackExchange/StackExchange.Redis@a49bd657
using System;
using System.Threading;

public sealed class Failover : IDisposable
{
    private readonly Action _reconnect;
    private Timer _timer;

    public Failover(Action reconnect) => _reconnect = reconnect;

    public void ConnectionLost()
    {
        Interlocked.Exchange(ref _timer, null)?.Dispose();
        _timer = new Timer(_ => _reconnect(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    public void ConnectionRestored()
    {
        var old = Interlocked.Exchange(ref _timer, null);
        old?.Dispose();
    }

    public void Dispose() => _timer?.Dispose();
}
