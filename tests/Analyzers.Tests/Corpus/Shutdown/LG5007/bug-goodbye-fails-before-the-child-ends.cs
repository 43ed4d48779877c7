// asks: a polite shutdown request that may fail stands before the end of a child process
// modelled on: own: the order of a language client whose server no longer answers
using System;
using System.Diagnostics;
using System.IO;

public sealed class ToolServer : IDisposable
{
    private readonly Process _server;
    private readonly StreamWriter _input;

    public ToolServer(ProcessStartInfo start)
    {
        _server = Process.Start(start) ?? throw new InvalidOperationException(start.FileName);
        _input = _server.StandardInput;
    }

    public void Dispose()
    {
        _input.WriteLine("{\"method\":\"shutdown\"}"); // expect: LG5007
        _input.Close();
        _server.Kill(entireProcessTree: true); // expect-or: LG5007
        _server.WaitForExit();
        _server.Dispose();
    }
}
