// asks: a child in a field, a handler added before the start, events never enabled
// modelled on: PCAssistSoftware/RoboSharp#46
using System;
using System.Diagnostics;

public sealed class Copier : IDisposable
{
    private readonly Process _copy = new();

    public bool Done { get; private set; }

    public void Start(string from, string to)
    {
        _copy.StartInfo = new ProcessStartInfo("robocopy", $"{from} {to}") { UseShellExecute = false };
        _copy.Exited += (_, _) => Done = true; // expect: LG4006
        _copy.Start();
    }

    public void Dispose()
    {
        if (!_copy.HasExited)
            _copy.Kill(entireProcessTree: true);
        _copy.Dispose();
    }
}
