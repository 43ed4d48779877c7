// compiles: no
// asks: the variable that will hold the runner is being typed in front of it
// modelled on: own: code being typed
using System;
using System.Collections.Generic;
using System.Threading;

public sealed class Board
{
    private readonly List<IDisposable> _owned = new();

    public void Begin()
    {
        var timer = new System.Timers.Timer(1000);
        timer.Start();
        _owned.Add(tim
    }
}
