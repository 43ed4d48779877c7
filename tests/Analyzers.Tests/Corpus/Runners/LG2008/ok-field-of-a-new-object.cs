// asks: the assignment is to the field of an object made in the same method, not of this
// modelled on: own: the field of another, new object
using System;
using System.Threading;

public sealed class Schedule : IDisposable
{
    private readonly Action _tick;
    private Timer _timer;

    private Schedule(Action tick) => _tick = tick;

    public static Schedule Begin(Action tick, TimeSpan every)
    {
        var schedule = new Schedule(tick);
        schedule._timer = new Timer(_ => schedule._tick(), null, every, every);
        return schedule;
    }

    public Schedule Twin(TimeSpan every) => Begin(_tick, every);

    public void Dispose() => _timer.Dispose();
}
