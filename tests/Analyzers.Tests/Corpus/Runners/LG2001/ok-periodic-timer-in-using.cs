// asks: a type whose name ends in Timer and which is awaited in the method that made it
// modelled on: documentation of .NET, page "PeriodicTimer Class"
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public sealed class Heartbeat : BackgroundService
{
    private readonly Func<CancellationToken, Task> _beat;

    public Heartbeat(Func<CancellationToken, Task> beat) => _beat = beat;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await _beat(stoppingToken);
    }
}
