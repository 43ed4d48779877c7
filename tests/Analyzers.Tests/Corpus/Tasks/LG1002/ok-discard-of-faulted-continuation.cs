// asks: what is discarded is the continuation that sees the fault
// modelled on: LackLuster-Labs/LumoraVR#82
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Upload
{
    private readonly Func<int, Task> _chunk;
    private readonly ILogger _log;

    public Upload(Func<int, Task> chunk, ILogger log) => (_chunk, _log) = (chunk, log);

    public void Start(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = i;
            _ = _chunk(number).ContinueWith(
                t => _log.LogWarning(t.Exception, "chunk {Number}", number),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
        }
    }
}
