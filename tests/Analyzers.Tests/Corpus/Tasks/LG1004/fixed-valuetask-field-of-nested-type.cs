// asks: the same nested field, taken as a Task and awaited by the outer type through a LINQ projection
// modelled on: documentation of .NET, rule page CA2012
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Router
{
    private readonly List<Line> _lines = new();
    private readonly Func<string, ValueTask> _dial;

    public Router(Func<string, ValueTask> dial) => _dial = dial;

    public int Dial(string number)
    {
        var line = new Line { Number = number };
        line.Dialling = _dial(number).AsTask();
        _lines.Add(line);
        return _lines.Count;
    }

    public Task ConnectedAsync() => Task.WhenAll(_lines.Select(l => l.Dialling));

    private sealed class Line
    {
        public string Number;
        public Task Dialling;
    }
}
