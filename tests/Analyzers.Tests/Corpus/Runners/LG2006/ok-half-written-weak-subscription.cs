// compiles: no
// asks: the lambda that goes into the weak source is not closed
// modelled on: own: code being typed
using System;
using System.Collections.Generic;

public sealed class Weakly
{
    private readonly List<WeakReference<Action>> _actions = new();

    public void Add(Action action) => _actions.Add(new WeakReference<Action>(action));

    public void Run(int count)
    {
        Add(() => Console.WriteLine(count
    }
}
