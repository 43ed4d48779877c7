// asks: the lambda is guarded from its first to its last statement
// modelled on: LackLuster-Labs/LumoraVR#82
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Rejection
{
    private readonly Func<string, Task> _close;
    private readonly ILogger _log;

    public Rejection(Func<string, Task> close, ILogger log) => (_close, _log) = (close, log);

    public string Reject(string peer, TimeSpan grace)
    {
        _ = Task.Run(async () =>
        {
            try
            {
                await Task.Delay(grace);
                await _close(peer);
            }
            catch (Exception ex)
            {
                _log.LogWarning(ex, "{Peer} could not be closed", peer);
            }
        });
        return "rejected";
    }
}
