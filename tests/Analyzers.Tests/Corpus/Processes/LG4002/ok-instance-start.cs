// asks: Start of an instance returns a bool; the process is a field
// modelled on: documentation of .NET, page "Process.Start Method"
using System;
using System.Diagnostics;

public sealed class Recorder : IDisposable
{
    private readonly Process _recorder = new();

    public Recorder(string target) => _recorder.StartInfo = new ProcessStartInfo("arecord", target);

    public void Start() => _recorder.Start();

    public void Dispose()
    {
        _recorder.Kill(entireProcessTree: true);
        _recorder.Dispose();
    }
}
