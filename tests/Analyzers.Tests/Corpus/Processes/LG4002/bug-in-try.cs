// asks: a worker is started inside try, only the failure of the start is handled
// modelled on: own: a start that only may fail
using System;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

public sealed class Agent
{
    private readonly ILogger _log;

    public Agent(ILogger log) => _log = log;

    public bool Ensure(string path)
    {
        try
        {
            Process.Start(path, "--daemon=false"); // expect: LG4002
            return true;
        }
        catch (Win32Exception ex)
        {
            _log.LogError(ex, "{Path} cannot be started", path);
            return false;
        }
    }
}
