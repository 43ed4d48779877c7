// asks: the branch that logs also kills
// modelled on: Azure/azure-functions-host#6823
using System;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

public sealed class Worker
{
    private readonly ILogger _log;

    public Worker(ILogger log) => _log = log;

    public void Warm(string path)
    {
        using var worker = Process.Start(path, "--warm");
        var ended = worker.WaitForExit(60_000);
        if (ended)
            _log.LogInformation("warm with {Code}", worker.ExitCode);
        else
        {
            _log.LogWarning("{Path} takes longer than expected", path);
            worker.Kill(entireProcessTree: true);
        }
    }
}
