// compiles: no
// asks: the line that would end the previous one is being typed above the assignment
// modelled on: own: code being typed
using System;
using System.Threading;

public sealed class Rewriting : IDisposable
{
    private Timer _timer;

    public void Start(Action tick)
    {
        _timer?.
        _timer = new Timer(_ => tick(), null, 0, 1000);
    }

    public void Dispose() => _timer?.Dispose();
}
