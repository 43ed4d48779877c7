// asks: a local function that captures a local, converted to a delegate at the call
// modelled on: thomaslevesque/WeakEvent#29
using System;
using System.Collections.Generic;

public sealed class Temperature
{
    private readonly List<WeakReference<Action<double>>> _alarms = new();

    public void AddAlarm(Action<double> alarm)
    {
        lock (_alarms)
            _alarms.Add(new WeakReference<Action<double>>(alarm));
    }

    public void Report(double degrees)
    {
        lock (_alarms)
        {
            foreach (var weak in _alarms)
            {
                if (weak.TryGetTarget(out var alarm))
                    alarm(degrees);
            }
        }
    }
}

public static class Alarms
{
    public static void Above(Temperature temperature, double limit, Action<double> ring)
    {
        var armed = true;
        temperature.AddAlarm(Check); // expect: LG2006

        void Check(double degrees)
        {
            if (armed && degrees > limit)
            {
                armed = false;
                ring(degrees);
            }
        }
    }
}
