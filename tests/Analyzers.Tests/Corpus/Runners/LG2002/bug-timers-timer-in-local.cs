// asks: System.Timers.Timer keeps itself alive once started; the local that could stop it is gone
// modelled on: ikkentim/SampSharp#80
using System;
using System.Threading;
using SystemTimer = System.Timers.Timer;

public sealed class Scoreboard
{
    private int _seconds;

    public int Seconds => _seconds;

    public void Begin()
    {
        var timer = new SystemTimer(1000); // expect: LG2002
        timer.Elapsed += (_, _) => Interlocked.Increment(ref _seconds);
        timer.AutoReset = true;
        timer.Start();
    }
}
