// asks: a sequence of calls that may fail, in a method called Stop, that releases nothing
// modelled on: own: a stop watch and a report are no cleanup
using System;
using System.Diagnostics;
using System.IO;

public sealed class Measurement
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TextWriter _report;

    public Measurement(TextWriter report) => _report = report;

    public TimeSpan Stop()
    {
        _watch.Stop();
        _report.WriteLine("elapsed");
        _report.WriteLine(_watch.Elapsed.ToString("g"));
        return _watch.Elapsed;
    }
}
