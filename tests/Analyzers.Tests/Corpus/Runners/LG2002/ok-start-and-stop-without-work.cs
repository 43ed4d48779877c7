// asks: a type of this program with Start and Stop that measures and runs nothing
// modelled on: own: a pair of names is not a runner
using System;
using System.Diagnostics;
using System.IO;

public sealed class Phase
{
    private readonly Stopwatch _watch = new();

    public TimeSpan Elapsed => _watch.Elapsed;

    public Phase Start()
    {
        _watch.Start();
        return this;
    }

    public void Stop() => _watch.Stop();
}

public static class Phases
{
    public static void Mark(TextWriter log, string name)
    {
        var phase = new Phase().Start();
        log.WriteLine($"{name} begins at {DateTime.UtcNow:T}, {phase.Elapsed}");
    }
}
