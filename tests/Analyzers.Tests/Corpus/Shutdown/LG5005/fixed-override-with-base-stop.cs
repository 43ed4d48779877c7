// asks: the override logs and lets the base cancel and wait
// modelled on: dotnet/AspNetCore.Docs#14642
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class Watcher : BackgroundService
{
    private readonly Func<CancellationToken, Task> _watch;
    private readonly ILogger<Watcher> _logger;

    public Watcher(Func<CancellationToken, Task> watch, ILogger<Watcher> logger) => (_watch, _logger) = (watch, logger);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _watch(stoppingToken);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _logger.LogInformation("Watcher stops");
        return base.StopAsync(cancellationToken);
    }
}
