// asks: an abstract method that the derived class implements tells the thread before the join
// modelled on: own: a worker base class
using System;
using System.Threading;

public abstract class Worker
{
    private readonly Thread _thread;

    protected Worker() => _thread = new Thread(() => Run());

    public void Start() => _thread.Start();

    public bool Stop(int milliseconds)
    {
        Signal();
        return _thread.Join(milliseconds);
    }

    protected abstract void Run();

    protected abstract void Signal();
}

public sealed class Beeper : Worker
{
    private readonly ManualResetEventSlim _end = new();

    protected override void Run()
    {
        while (!_end.Wait(1000))
            Console.Beep();
    }

    protected override void Signal() => _end.Set();
}
