// asks: the local is given to an observer on one branch only; the observer is an extension of this program
// modelled on: Softeq/XToolkit.WhiteLabel#191
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public static class Observing
{
    public static void LogFailure(this Task task, ILogger log)
        => task.ContinueWith(
            t => log.LogWarning(t.Exception, "failed"),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
}

public sealed class Sync
{
    private readonly Func<string, Task> _push;
    private readonly ILogger _log;

    public Sync(Func<string, Task> push, ILogger log) => (_push, _log) = (push, log);

    public void Push(string document)
    {
        var pushing = _push(document); // expect: LG1003
        if (_log.IsEnabled(LogLevel.Warning))
            pushing.LogFailure(_log);
    }
}
