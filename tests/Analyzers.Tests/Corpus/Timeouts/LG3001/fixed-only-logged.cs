// asks: after the log line it is joined without a limit
// modelled on: own: the repair of the twin
using System;
using System.Threading;
using Microsoft.Extensions.Logging;

public sealed class Warmup
{
    private readonly ILogger _log;

    public Warmup(ILogger log) => _log = log;

    public void Run(Action load)
    {
        var loading = new Thread(() => load()) { Name = "warmup" };
        loading.Start();
        var ended = loading.Join(TimeSpan.FromSeconds(30));
        if (!ended)
        {
            _log.LogWarning("the warmup is slow");
            loading.Join();
        }
    }
}
