// asks: an expression-bodied method group whose value the caller gets
// modelled on: own: a start as a delegate
using System;
using System.Diagnostics;

public sealed class Spawner
{
    private readonly Func<string, Process> _start;

    public Spawner(Func<string, Process> start = null) => _start = start ?? (program => Process.Start(program));

    public Process Run(string program) => _start(program);
}
