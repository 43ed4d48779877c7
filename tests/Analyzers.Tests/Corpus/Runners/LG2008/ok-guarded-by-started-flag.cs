// asks: a flag, set by CompareExchange, lets the assignment run once in the object's life
// modelled on: dotnet/extensions#869
using System;
using System.Threading;

public sealed class Publisher : IDisposable
{
    private readonly Action _publish;
    private int _started;
    private Timer _timer;

    public Publisher(Action publish) => _publish = publish;

    public void Start()
    {
        if (Interlocked.CompareExchange(ref _started, 1, 0) != 0)
            return;

        _timer = new Timer(_ => _publish(), null, 0, 1000);
    }

    public void Dispose() => _timer?.Dispose();
}
