// asks: the previous timer is ended only when a flag says so
// modelled on: StackExchange/StackExchange.Redis@a49bd657
using System;
using System.Threading;

public sealed class Failover : IDisposable
{
    private readonly Action _reconnect;
    private Timer _timer;

    public Failover(Action reconnect) => _reconnect = reconnect;

    public void ConnectionLost(bool again)
    {
        if (again)
            _timer?.Dispose();

        _timer = new Timer(_ => _reconnect(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1)); // expect: LG2008
    }

    public void ConnectionRestored()
    {
        _timer?.Dispose();
        _timer = null;
    }

    public void Dispose() => _timer?.Dispose();
}
