// asks: enabled in the initializer of the field
// modelled on: PCAssistSoftware/RoboSharp#46
using System;
using System.Diagnostics;

public sealed class Copier : IDisposable
{
    private readonly Process _copy = new() { EnableRaisingEvents = true };

    public bool Done { get; private set; }

    public void Start(string from, string to)
    {
        _copy.StartInfo = new ProcessStartInfo("robocopy", $"{from} {to}") { UseShellExecute = false };
        _copy.Exited += (_, _) => Done = true;
        _copy.Start();
    }

    public void Dispose()
    {
        if (!_copy.HasExited)
            _copy.Kill(entireProcessTree: true);
        _copy.Dispose();
    }
}
