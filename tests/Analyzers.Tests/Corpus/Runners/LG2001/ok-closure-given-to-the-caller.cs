// asks: the lambda that captures the timer is what the caller gets
// modelled on: dotnet/corefx#32866
using System;
using System.Threading;

public sealed class Quota
{
    private int _left = 100;

    public bool TryTake() => Interlocked.Decrement(ref _left) >= 0;

    public Action StartRefill()
    {
        var timer = new Timer(Refill, this, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        Action stop = () => timer.Dispose();
        return stop;
    }

    private static void Refill(object state) => Interlocked.Exchange(ref ((Quota)state)._left, 100);
}
