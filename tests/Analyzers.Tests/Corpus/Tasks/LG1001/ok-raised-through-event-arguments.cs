// asks: the task is put into event arguments; a handler awaits it
// modelled on: own: hand-over through an event
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class StartedEventArgs(Task work) : EventArgs
{
    public Task Work => work;
}

public sealed class Engine
{
    private readonly Func<Task> _work;

    public Engine(Func<Task> work) => _work = work;

    public event EventHandler<StartedEventArgs> Started;

    public bool Start()
    {
        if (Started is not { } started)
            return false;

        started(this, new StartedEventArgs(_work()));
        return true;
    }
}

public sealed class Tracker
{
    private readonly List<Task> _running = new();

    public Tracker(Engine engine) => engine.Started += (_, e) => _running.Add(e.Work);

    public Task AllAsync() => Task.WhenAll(_running);
}
