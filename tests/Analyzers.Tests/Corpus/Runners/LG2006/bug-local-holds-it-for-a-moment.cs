// asks: the lambda is in a local first; the local ends with the constructor
// modelled on: thomaslevesque/WeakEvent#18
using System;
using System.Collections.Concurrent;

public sealed class Clock
{
    private readonly ConcurrentQueue<WeakReference<Action<DateTime>>> _ticks = new();

    public void OnTick(Action<DateTime> tick) => _ticks.Enqueue(new(tick));

    public void Tick()
    {
        foreach (var weak in _ticks)
        {
            if (weak.TryGetTarget(out var tick))
                tick(DateTime.UtcNow);
        }
    }
}

public sealed class Stopper
{
    private DateTime _deadline;

    public Stopper(Clock clock, TimeSpan limit, Action stop)
    {
        _deadline = DateTime.UtcNow + limit;
        Action<DateTime> check = now => // expect-or: LG2006
        {
            if (now > _deadline)
                stop();
        };
        clock.OnTick(check); // expect: LG2006
    }

    public void Extend(TimeSpan by) => _deadline += by;
}
