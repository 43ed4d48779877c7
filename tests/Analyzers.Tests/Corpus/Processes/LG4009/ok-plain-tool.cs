// asks: a tool without children of its own
// modelled on: own: a single process
using System;
using System.Diagnostics;
using System.Threading;

public static class Record
{
    public static void Run(string target, ManualResetEventSlim enough)
    {
        using var record = Process.Start("arecord", target);
        enough.Wait();
        record.Kill();
        record.WaitForExit();
    }
}
