// asks: the local holds an object of this program that owns the timer; its callback does not reach its owner
// modelled on: dotnet/corefx#32866
using System;
using System.Threading;

public sealed class Pulse : IDisposable
{
    private readonly Timer _timer;

    public Pulse(TimeSpan every, Action beat) => _timer = new Timer(_ => beat(), null, every, every);

    public void Dispose() => _timer.Dispose();
}

public sealed class LeaseKeeper
{
    private readonly Func<string, bool> _renew;
    private readonly string _lease;

    public LeaseKeeper(Func<string, bool> renew, string lease)
    {
        _renew = renew;
        _lease = lease;
    }

    public bool Lost { get; private set; }

    public void Keep()
    {
        var pulse = new Pulse(TimeSpan.FromSeconds(20), Renew); // expect: LG2001
        Lost = false;
    }

    private void Renew()
    {
        if (!_renew(_lease))
            Lost = true;
    }
}
