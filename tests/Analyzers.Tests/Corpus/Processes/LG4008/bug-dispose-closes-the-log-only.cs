// asks: the owner of a child and a log disposes the log
// modelled on: OmniSharp/omnisharp-roslyn#212
using System;
using System.Diagnostics;
using System.IO;

public sealed class DesignServer : IDisposable
{
    private readonly Process _server; // expect: LG4008
    private readonly StreamWriter _log;

    public DesignServer(string executable, string logPath)
    {
        _log = new StreamWriter(logPath);
        _server = Process.Start(new ProcessStartInfo(executable) { UseShellExecute = false }); // expect-or: LG4008
        _log.WriteLine("started " + _server?.Id);
    }

    public bool IsRunning => _server is { HasExited: false };

    public void Dispose() => _log.Dispose(); // expect-or: LG4008
}
