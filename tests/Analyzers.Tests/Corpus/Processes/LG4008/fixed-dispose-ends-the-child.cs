// asks: the child is ended with its tree, waited for and released
// modelled on: OmniSharp/omnisharp-roslyn#212
using System;
using System.Diagnostics;
using System.IO;

public sealed class DesignServer : IDisposable
{
    private readonly Process _server;
    private readonly StreamWriter _log;

    public DesignServer(string executable, string logPath)
    {
        _log = new StreamWriter(logPath);
        _server = Process.Start(new ProcessStartInfo(executable) { UseShellExecute = false });
        _log.WriteLine("started " + _server?.Id);
    }

    public bool IsRunning => _server is { HasExited: false };

    public void Dispose()
    {
        if (_server != null)
        {
            _server.Kill(entireProcessTree: true);
            _server.WaitForExit();
            _server.Dispose();
        }

        _log.Dispose();
    }
}
