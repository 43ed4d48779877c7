// asks: the handle is dropped, but a flag of the owner ends the body
// modelled on: own: a flag is a way to stop it
using System;
using System.Threading;

public sealed class Animation
{
    private volatile bool _running;

    public void Start(Action frame)
    {
        _running = true;
        var thread = new Thread(() =>
        {
            while (_running)
            {
                frame();
                Thread.Sleep(16);
            }
        });
        thread.Start();
    }

    public void Stop() => _running = false;
}
