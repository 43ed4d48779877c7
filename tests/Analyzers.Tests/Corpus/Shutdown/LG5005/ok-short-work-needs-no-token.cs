// asks: ExecuteAsync does one short synchronous thing and is done; its token is unused
// modelled on: own: not every unused token is a bug
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class Banner : BackgroundService
{
    private readonly ILogger<Banner> _logger;

    public Banner(ILogger<Banner> logger) => _logger = logger;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _logger.LogInformation("Running on {Machine}", Environment.MachineName);
        return Task.CompletedTask;
    }
}
