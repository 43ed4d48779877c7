// asks: the field holds the current process
// modelled on: own: no child at all
using System;
using System.Diagnostics;
using System.IO;

public sealed class SelfReport : IDisposable
{
    private static readonly Process Self = Process.GetCurrentProcess();
    private readonly StreamWriter _file;

    public SelfReport(string path) => _file = new StreamWriter(path);

    public void Write()
    {
        Self.Refresh();
        _file.WriteLine($"{Self.Threads.Count} threads");
    }

    public void Dispose() => _file.Dispose();
}
