// asks: the second was given an observer of its failure when it was started
// modelled on: StackExchange/StackExchange.Redis@ed40e30a
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Duplex
{
    private readonly Func<Task> _send;
    private readonly Func<Task> _receive;
    private readonly ILogger _log;

    public Duplex(Func<Task> send, Func<Task> receive, ILogger log) => (_send, _receive, _log) = (send, receive, log);

    public async Task RunAsync()
    {
        var sending = _send();
        var receiving = _receive();
        receiving.ContinueWith(
            t => _log.LogWarning(t.Exception, "receiving ended"),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
        await sending;
        await receiving;
    }
}
