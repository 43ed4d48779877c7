// asks: the task goes to an observer of the program, written as an extension that reports the failure
// modelled on: Azure/azure-sdk-for-net#5676
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public static class Background
{
    public static void RunInBackground(this Task task, Action<Exception> failed)
    {
        task.ContinueWith(
            t => failed(t.Exception),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
    }
}

public sealed class TelemetryClient
{
    private readonly Func<string, Task> _post;
    private readonly ILogger _log;

    public TelemetryClient(Func<string, Task> post, ILogger log)
    {
        _post = post;
        _log = log;
    }

    public void Track(string what)
    {
        if (string.IsNullOrWhiteSpace(what))
            return;
        _post(what).RunInBackground(ex => _log.LogWarning(ex, "telemetry lost"));
    }
}
