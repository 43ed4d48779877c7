// asks: an object of a runner type that is made and configured, but not started, is just garbage
// modelled on: own: the duty begins with the start
using System;
using System.Threading;

public static class Intervals
{
    public static double Clamp(double wanted)
    {
        var probe = new System.Timers.Timer();
        try
        {
            probe.Interval = wanted;
            return probe.Interval;
        }
        catch (ArgumentException)
        {
            return 100;
        }
        finally
        {
            probe.Dispose();
        }
    }
}
