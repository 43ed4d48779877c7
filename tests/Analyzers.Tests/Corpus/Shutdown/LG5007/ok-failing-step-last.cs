// asks: the step that may fail comes last, so nothing is skipped
// modelled on: own: the order alone decides
using System;
using System.IO;
using System.Threading;

public sealed class Sampler : IDisposable
{
    private readonly Timer _sampling;
    private readonly StreamWriter _log;
    private int _seen;

    public Sampler(string path)
    {
        _log = new StreamWriter(path);
        _sampling = new Timer(_ => Interlocked.Increment(ref _seen), null, 0, 500);
    }

    public void Dispose()
    {
        _sampling.Dispose();
        _log.Dispose();
    }

    public void Mark() => _log.WriteLine("samples: " + Volatile.Read(ref _seen));
}
