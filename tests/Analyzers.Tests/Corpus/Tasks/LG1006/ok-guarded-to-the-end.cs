// asks: an async void whose every statement is inside a catch-all that reports
// modelled on: rabbitmq/rabbitmq-dotnet-client#1876
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Heartbeats
{
    private readonly Func<Task> _write;
    private readonly ILogger _log;

    public Heartbeats(Func<Task> write, ILogger log) => (_write, _log) = (write, log);

    public void Run(int count)
    {
        for (var i = 0; i < count; i++)
            Beat(i);
    }

    private async void Beat(int number)
    {
        try
        {
            await _write();
            _log.LogDebug("beat {Number}", number);
        }
        catch (Exception ex)
        {
            _log.LogWarning(ex, "beat {Number} missed", number);
        }
    }
}
