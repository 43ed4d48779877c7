// asks: Stop disposes the timer before it forgets it
// modelled on: own: the repaired twin of the forgotten timer
using System;
using System.Threading;

public sealed class Reminder
{
    private readonly TimeProvider _time;
    private readonly Action _remind;
    private ITimer _timer;

    public Reminder(TimeProvider time, Action remind) => (_time, _remind) = (time, remind);

    public void Start(TimeSpan period)
    {
        if (_timer == null)
            _timer = _time.CreateTimer(static state => ((Reminder)state)._remind(), this, period, period);
    }

    public void Stop()
    {
        _timer?.Dispose();
        _timer = null;
    }
}
