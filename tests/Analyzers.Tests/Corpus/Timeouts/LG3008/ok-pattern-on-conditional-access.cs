// asks: the nullable result of a conditional access in a pattern
// modelled on: own: a thread that may not have been started
using System;
using System.Threading;

public sealed class Player
{
    private Thread _thread;
    private volatile bool _stop;

    public void Play(Action<Func<bool>> render)
    {
        _thread ??= new Thread(() => render(() => _stop));
        if (_thread.ThreadState == System.Threading.ThreadState.Unstarted)
            _thread.Start();
    }

    public string Stop()
    {
        _stop = true;
        return _thread?.Join(500) is false ? "still playing" : "stopped";
    }
}
