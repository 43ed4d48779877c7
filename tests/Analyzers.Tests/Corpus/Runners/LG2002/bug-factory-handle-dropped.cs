// asks: a static factory of this program starts and returns the runner; the caller ignores it
// modelled on: metalama/Metalama#1765
using System;
using System.IO;
using System.Threading;

public sealed class Mirror : IDisposable
{
    private readonly System.Timers.Timer _timer;

    private Mirror(Action copy, double every)
    {
        _timer = new System.Timers.Timer(every);
        _timer.Elapsed += (_, _) => copy();
    }

    public static Mirror StartNew(Action copy, double every)
    {
        var mirror = new Mirror(copy, every);
        mirror._timer.Start();
        return mirror;
    }

    public void Dispose() => _timer.Dispose();
}

public sealed class Folder
{
    public Folder(string path, Action<string> copy)
    {
        Path = path;
        Mirror.StartNew(() => copy(path), 60_000); // expect: LG2002
    }

    public string Path { get; }
}
