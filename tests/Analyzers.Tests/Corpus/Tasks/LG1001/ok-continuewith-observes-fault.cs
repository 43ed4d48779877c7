// asks: a dropped continuation that exists to see and report the failure
// modelled on: LackLuster-Labs/LumoraVR#82
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class UpdateProbe
{
    private readonly Func<CancellationToken, Task> _check;
    private readonly ILogger _log;

    public UpdateProbe(Func<CancellationToken, Task> check, ILogger log)
    {
        _check = check;
        _log = log;
    }

    public void Begin(CancellationToken token)
    {
        _log.LogDebug("looking for updates");
        _check(token).ContinueWith(
            failed => _log.LogWarning(failed.Exception, "the check for updates failed"),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
