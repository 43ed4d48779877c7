// asks: the same timer in a field, stopped and disposed by its owner
// modelled on: ikkentim/SampSharp#80
using System;
using System.Threading;
using SystemTimer = System.Timers.Timer;

public sealed class Scoreboard : IDisposable
{
    private readonly SystemTimer _timer = new(1000);
    private int _seconds;

    public Scoreboard() => _timer.Elapsed += (_, _) => Interlocked.Increment(ref _seconds);

    public int Seconds => _seconds;

    public void Begin() => _timer.Start();

    public void Dispose()
    {
        _timer.Stop();
        _timer.Dispose();
    }
}
