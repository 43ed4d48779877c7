// asks: everything is caught, and the loop's condition asks the same token: it ends
// modelled on: dotnet/runtime#112971
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class Poller : BackgroundService
{
    private readonly Func<CancellationToken, Task> _poll;
    private readonly ILogger<Poller> _logger;

    public Poller(Func<CancellationToken, Task> poll, ILogger<Poller> logger) => (_poll, _logger) = (poll, logger);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _poll(stoppingToken);
                await Task.Delay(1000, stoppingToken);
            }
            catch (Exception e)
            {
                _logger.LogError(e, "Poll failed");
            }
        }
    }
}
