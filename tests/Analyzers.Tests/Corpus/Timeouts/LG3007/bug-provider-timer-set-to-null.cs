// asks: a timer of a TimeProvider, as an interface; Stop forgets it
// modelled on: own: "= null" does not stop a timer
using System;
using System.Threading;

public sealed class Reminder
{
    private readonly TimeProvider _time;
    private readonly Action _remind;
    private ITimer _timer; // expect: LG3007

    public Reminder(TimeProvider time, Action remind) => (_time, _remind) = (time, remind);

    public void Start(TimeSpan period)
    {
        if (_timer == null)
            _timer = _time.CreateTimer(static state => ((Reminder)state)._remind(), this, period, period); // expect-or: LG3007
    }

    public void Stop() // expect-or: LG3007
    {
        _timer = null; // expect-or: LG3007
    }
}
