// asks: a ValueTask in a field of a private nested type that the outer type fills and nobody reads
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
        line.Dialling = _dial(number); // expect: LG1004
        _lines.Add(line);
        return _lines.Count;
    }

    public IEnumerable<string> Numbers => _lines.Select(l => l.Number);

    private sealed class Line
    {
        public string Number;
        public ValueTask Dialling; // expect-or: LG1004
    }
}
