// asks: fields of types that run nothing (a stopwatch, a list, a text) are overwritten freely
// modelled on: own: the rule is about running work only
using System;
using System.Collections.Generic;
using System.Diagnostics;

public sealed class Lap
{
    private Stopwatch _timer = Stopwatch.StartNew();
    private List<TimeSpan> _laps = new();
    private string _runner = "";

    public void Next(string runner)
    {
        _laps.Add(_timer.Elapsed);
        _timer = Stopwatch.StartNew();
        _runner = runner;
    }

    public IReadOnlyList<TimeSpan> Reset()
    {
        var laps = _laps;
        _laps = new List<TimeSpan>();
        _timer = Stopwatch.StartNew();
        return laps;
    }

    public string Runner => _runner;
}
