// asks: the failure is logged and the method goes on
// modelled on: own: a log line ends nothing
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
        var ended = loading.Join(TimeSpan.FromSeconds(30)); // expect: LG3001
        if (!ended)
            _log.LogWarning("the warmup is slow"); // expect-or: LG3001
    }
}
