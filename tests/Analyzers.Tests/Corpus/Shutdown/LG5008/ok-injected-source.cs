// asks: the source comes through the constructor: whoever made it ends it
// modelled on: own: ownership is what the type itself created
using System;
using System.IO;
using System.Threading;

public sealed class ExitCommand : IDisposable
{
    private readonly CancellationTokenSource _application;
    private readonly StreamWriter _log;

    public ExitCommand(CancellationTokenSource application, string logPath)
    {
        _application = application;
        _log = new StreamWriter(logPath);
    }

    public void Execute()
    {
        _log.WriteLine("exit");
        _application.Cancel();
    }

    public void Dispose() => _log.Dispose();
}
