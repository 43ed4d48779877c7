// asks: a Timer that is a plain measuring value of this program
// modelled on: own: a name is not a type
using System;
using System.Diagnostics;
using System.Threading;

public readonly struct Timer
{
    private readonly long _start;
    private readonly string _what;

    private Timer(string what)
    {
        _start = Stopwatch.GetTimestamp();
        _what = what;
    }

    public static Timer Start(string what) => new(what);

    public string Stop() => _what + ": " + Stopwatch.GetElapsedTime(_start);
}

public static class Loader
{
    public static int Load(Func<int> load)
    {
        var timer = Timer.Start("load");
        var rows = load();
        Console.WriteLine(timer.Stop());
        return rows;
    }
}
