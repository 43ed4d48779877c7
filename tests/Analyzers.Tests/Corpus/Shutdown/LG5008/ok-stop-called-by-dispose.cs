// asks: Dispose calls Stop, and Stop ends the field, in a lock and only when started
// modelled on: own: cleanup in a callee
using System;
using System.Threading;

public sealed class Blinker : IDisposable
{
    private readonly object _gate = new();
    private readonly Action<bool> _light;
    private CancellationTokenSource _stop;
    private Thread _thread;

    public Blinker(Action<bool> light) => _light = light;

    public void Start()
    {
        lock (_gate)
        {
            if (_stop != null || _thread != null)
                return;

            _stop = new CancellationTokenSource();
            var token = _stop.Token;
            _thread = new Thread(() => { for (var on = true; !token.WaitHandle.WaitOne(300); on = !on) _light(on); });
            _thread.Start();
        }
    }

    public void Stop()
    {
        lock (_gate)
        {
            _stop?.Cancel();
            _thread?.Join();
            _stop?.Dispose();
            _stop = null;
            _thread = null;
        }
    }

    public void Dispose() => Stop();
}
