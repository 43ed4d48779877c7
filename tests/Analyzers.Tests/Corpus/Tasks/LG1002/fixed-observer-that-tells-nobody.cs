// asks: the same observer reports through a handler
// modelled on: hatayama/unity-cli-loop#233
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public static class Tasks
{
    public static void Forget(this Task task, Action<Exception> failed)
    {
        _ = ObserveAsync(task, failed);
    }

    private static async Task ObserveAsync(Task task, Action<Exception> failed)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception ex)
        {
            failed(ex);
        }
    }
}

public sealed class Presence
{
    private readonly Func<bool, Task> _report;
    private readonly ILogger _log;

    public Presence(Func<bool, Task> report, ILogger log) => (_report, _log) = (report, log);

    public void Online() => _report(true).Forget(ex => _log.LogWarning(ex, "not told: online"));

    public void Offline() => _report(false).Forget(ex => _log.LogWarning(ex, "not told: offline"));
}
