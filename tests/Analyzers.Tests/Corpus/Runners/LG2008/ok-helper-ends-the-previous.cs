// asks: a private method of the type, called before the assignment, ends the field and clears it
// modelled on: StefanKert/BuildVision#107
using System;
using System.Threading;

public sealed class BuildClock : IDisposable
{
    private readonly Action<TimeSpan> _show;
    private Timer _timer;
    private DateTime _began;

    public BuildClock(Action<TimeSpan> show) => _show = show;

    public void BuildBegan()
    {
        StopClock();
        _began = DateTime.UtcNow;
        _timer = new Timer(_ => _show(DateTime.UtcNow - _began), null, 0, 500);
    }

    public void BuildEnded() => StopClock();

    public void Dispose() => StopClock();

    private void StopClock()
    {
        if (_timer == null)
            return;
        _timer.Dispose();
        _timer = null;
    }
}
