// asks: the polite request is isolated, the end of the child is in a finally
// modelled on: own: the repaired twin of the language client
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
        try
        {
            _input.WriteLine("{\"method\":\"shutdown\"}");
            _input.Close();
        }
        catch (IOException)
        {
        }
        finally
        {
            try
            {
                _server.Kill(entireProcessTree: true);
                _server.WaitForExit();
            }
            finally
            {
                _server.Dispose();
            }
        }
    }
}
