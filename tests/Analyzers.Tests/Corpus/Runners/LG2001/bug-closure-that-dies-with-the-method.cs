// asks: a lambda captures the timer, but the lambda is only a local too and the callback is static
// modelled on: dotnet/corefx#32866
using System;
using System.Threading;

public sealed class Quota
{
    private int _left = 100;

    public bool TryTake() => Interlocked.Decrement(ref _left) >= 0;

    public void StartRefill(bool verbose)
    {
        var timer = new Timer(Refill, this, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)); // expect: LG2001
        Action stop = () => timer.Dispose();
        if (verbose)
            Console.WriteLine(stop.Method.Name + " is never used");
    }

    private static void Refill(object state) => Interlocked.Exchange(ref ((Quota)state)._left, 100);
}
